import { Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import type { Day } from '#libs/kernel';
import { type Bounds, Database, type PathRange } from '#libs/platform';
import type { Criteria } from '../criteria/criteria.body.js';
import { CriteriaCompiler, unitsAsked } from '../criteria/criteria-compiler.js';
import type { Bits } from './bits.js';
import { HeadCount } from './head-count.js';
import { answerable, HeadCriteria, knowsKeys, rankIn } from './head-criteria.js';
import type { HeadIndex } from './head-index.js';

/** Of more people who changed since the index was made than this, the cards are asked for the order. */
const MOST_CHANGED = 2_000;

/** Who answers a question, by the index of this process. */
export class PeopleOfHeads {
  constructor(
    private readonly index: HeadIndex,
    private readonly crowd: Bits,
  ) {}

  get total(): number {
    return this.crowd.count();
  }

  /** All of them, in no order. */
  ids(): string[] {
    return this.index.idsAt(this.crowd.places());
  }

  /** The first in the order of names, after somebody where one is named; `changed` are to be put among them. Null: that is not known. */
  inOrder(after: string | null, limit: number): { readonly first: readonly string[]; readonly changed: readonly string[] } | null {
    const page = this.index.knowsOrder ? this.index.inOrder(this.crowd, after, limit) : null;
    return page && page.changed.length <= MOST_CHANGED ? page : null;
  }
}

/** Finds people of today by the index: null where it is not ready, or does not know what is asked by. */
@Injectable()
export class HeadPages {
  constructor(
    private readonly heads: HeadCount,
    private readonly database: Database,
    private readonly compiler: CriteriaCompiler,
    private readonly catalogs: Catalogs,
  ) {}

  async answering(bounds: Bounds, criteria: Criteria, day: Day): Promise<PeopleOfHeads | null> {
    if (!knowsKeys(criteria)) return null;
    if (this.heads.includes === null) return null;
    const [unitRanges, index] = await Promise.all([this.rangesOf(bounds, criteria, day), this.heads.upToDate()]);
    const context = { unitRanges, rankOf: rankIn(this.catalogs) };
    if (index?.day !== day || !answerable(criteria, context, index)) return null;
    const crowd = index.within(bounds);
    for (const met of new HeadCriteria(index, crowd.copy(), context).byKey(criteria).values()) crowd.keep(met);
    return new PeopleOfHeads(index, crowd);
  }

  private async rangesOf(bounds: Bounds, criteria: Criteria, day: Day): Promise<ReadonlyMap<string, PathRange>> {
    const asked = unitsAsked(criteria);
    return asked.length === 0 ? new Map() : this.database.readWhole((tx) => this.compiler.rangesOf(tx, asked, bounds, day));
  }
}
