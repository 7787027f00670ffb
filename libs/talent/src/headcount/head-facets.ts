import { Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import type { Day } from '#libs/kernel';
import { type Bounds, Database } from '#libs/platform';
import type { Criteria } from '../criteria/criteria.body.js';
import { CriteriaCompiler, unitsAsked } from '../criteria/criteria-compiler.js';
import type { FacetName, FacetsAnswer } from '../facets/facets.body.js';
import { UnitChildren } from '../facets/unit-children.js';
import { HeadCount } from './head-count.js';
import { headCounts } from './head-counts.js';
import { answerable, knowsKeys, rankIn } from './head-criteria.js';

/** The facets of today from the index: null where it is not ready, or does not know what is asked by. */
@Injectable()
export class HeadFacets {
  constructor(
    private readonly heads: HeadCount,
    private readonly database: Database,
    private readonly compiler: CriteriaCompiler,
    private readonly children: UnitChildren,
    private readonly catalogs: Catalogs,
  ) {}

  async count(bounds: Bounds, criteria: Criteria, facets: readonly FacetName[], day: Day): Promise<FacetsAnswer | null> {
    if (!knowsKeys(criteria)) return null;
    if (this.heads.includes === null) return null;
    const [{ unitRanges, units }, index] = await Promise.all([this.named(bounds, criteria, facets, day), this.heads.upToDate()]);
    const context = { unitRanges, rankOf: rankIn(this.catalogs) };
    if (index?.day !== day || !answerable(criteria, context, index)) return null;
    return headCounts(index, bounds, { criteria, facets, units, context });
  }

  /** What the units are called and where they stand, where the question or a facet tells of any. */
  private async named(bounds: Bounds, criteria: Criteria, facets: readonly FacetName[], day: Day) {
    const asked = unitsAsked(criteria);
    if (asked.length === 0 && !facets.includes('units')) return { unitRanges: new Map(), units: [] };
    return this.database.readWhole(async (tx) => {
      const [unitRanges, units] = await Promise.all([
        this.compiler.rangesOf(tx, asked, bounds, day),
        facets.includes('units') ? this.children.of(tx, bounds, criteria.units, day) : [],
      ]);
      return { unitRanges, units };
    });
  }
}
