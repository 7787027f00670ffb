import { Injectable } from '@nestjs/common';
import type { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import type { Day } from '#libs/kernel';
import { type Bounds, type Tx } from '#libs/platform';
import { CriteriaCompiler, unitsAsked } from '../criteria/criteria-compiler.js';
import type { Bits } from '../headcount/bits.js';
import { answerable, type HeadContext, HeadCriteria } from '../headcount/head-criteria.js';
import { HeadIndex } from '../headcount/head-index.js';
import { headsIn } from '../headcount/touched.js';
import type { Watch } from './watch.js';

/** A question with the rights its reader has now. */
export interface Watching {
  readonly watch: Watch;
  readonly reader: Asker;
}

/** Who answers which question. */
export interface Match {
  readonly watchId: string;
  readonly personId: string;
}

/**
 * Who of some people answers which of thousands of questions: the people are put into an index of their own, over which a question costs
 * a few operations on words. Only questions by words are put to the database, all of them at once.
 */
@Injectable()
export class WatchMatching {
  constructor(
    private readonly compiler: CriteriaCompiler,
    private readonly catalogs: Catalogs,
  ) {}

  /** Of at most a few thousand people. */
  async matches(tx: Tx, watching: readonly Watching[], people: readonly string[], day: Day): Promise<Match[]> {
    const [heads, unitRanges] = await Promise.all([
      headsIn(tx, people),
      this.compiler.rangesOf(tx, [...new Set(watching.flatMap(({ watch }) => unitsAsked(watch.criteria)))], 'whole', day),
    ]);
    const context: HeadContext = { unitRanges, rankOf: (degree) => this.catalogs.educationLevel(degree)?.rank ?? null };
    const index = new HeadIndex(heads.length, day);
    for (const head of heads) index.add(head);
    await index.close();
    const scopes = new Scopes(index);
    const [indexed, worded] = parted(watching, ({ watch }) => answerable(watch.criteria, context, index));
    const found = indexed.flatMap(({ watch, reader }) => {
      const met = new HeadCriteria(index, scopes.of(reader.bounds), context).byKey(watch.criteria);
      const crowd = [...met.values()].reduce((all, each) => all.keep(each), scopes.of(reader.bounds).copy());
      return index.idsAt(crowd.places()).map((personId) => ({ watchId: watch.id, personId }));
    });
    const asked = await Promise.all(worded.map((one) => this.byCards(tx, one, people, day)));
    return [...found, ...asked.flat()];
  }

  private async byCards(tx: Tx, { watch, reader }: Watching, people: readonly string[], day: Day): Promise<Match[]> {
    const known = await this.compiler.rangesOf(tx, unitsAsked(watch.criteria), reader.bounds, day);
    if (unitsAsked(watch.criteria).some((unit) => !known.has(unit))) return []; // a unit that is gone, or out of reach by now
    const sql = await this.compiler.prepare(tx, watch.criteria, reader.bounds, day, [people]);
    const rows = await tx.query<{ id: string }>(
      `select c.person_id as id from talent_card c where c.person_id = any($1::uuid[]) and ${sql.scoped(watch.criteria, reader.bounds)}`,
      sql.parameters,
    );
    return rows.map(({ id }) => ({ watchId: watch.id, personId: id }));
  }
}

/** The scope of each reader, made once for all of the questions. */
class Scopes {
  private readonly made = new Map<string, Bits>();

  constructor(private readonly index: HeadIndex) {}

  of(bounds: Bounds): Bits {
    const key = bounds === 'whole' ? bounds : bounds.map(({ lo }) => lo).join();
    let scope = this.made.get(key);
    if (!scope) {
      scope = this.index.within(bounds);
      this.made.set(key, scope);
    }
    return scope;
  }
}

const parted = <Item>(items: readonly Item[], which: (item: Item) => boolean): [Item[], Item[]] => [
  items.filter(which),
  items.filter((item) => !which(item)),
];
