import { Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import type { Day } from '#libs/kernel';
import { Units } from '#libs/organizations';
import { type Bounds, type PathRange, placesOf, subtree, type Tx, withinBounds } from '#libs/platform';
import type { Criteria } from './criteria.body.js';
import { type CompileContext, CriteriaSql } from './criteria-sql.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Resolves what codes of a question stand for on its day, then compiles it. */
@Injectable()
export class CriteriaCompiler {
  constructor(
    private readonly units: Units,
    private readonly catalogs: Catalogs,
  ) {}

  async prepare(
    tx: Tx,
    criteria: Criteria,
    bounds: Bounds,
    day: Day,
    parameters: readonly unknown[] = [],
    { similar, few, wishes = {} }: Pick<CompileContext, 'similar' | 'few'> & { readonly wishes?: Criteria } = {},
  ): Promise<CriteriaSql> {
    const unitRanges = await this.rangesOf(tx, [...unitsAsked(criteria), ...unitsAsked(wishes)], bounds, day);
    return new CriteriaSql(
      { day, unitRanges, rankOf: (catalogue, code) => this.catalogs.find(catalogue, code)?.rank, similar, few },
      parameters,
    );
  }

  /** The subtrees of units asked by id or official code; those outside the bounds are as unknown as those that do not exist. */
  async rangesOf(tx: Tx, asked: readonly string[], bounds: Bounds, day: Day): Promise<Map<string, PathRange>> {
    if (asked.length === 0) return new Map();
    const ids = asked.filter((unit) => UUID.test(unit));
    const paths = await this.units.paths(tx, ids, day);
    const coded = await this.units.byCodes(
      tx,
      asked.filter((unit) => !UUID.test(unit)),
      day,
    );
    const found = [...paths, ...coded.map(({ code, path }) => [code!, path] as const)];
    return new Map(found.filter(([, path]) => withinBounds(placesOf(bounds), path)).map(([unit, path]) => [unit, subtree(path)]));
  }
}

/** The units of a question, at every depth. */
export function unitsAsked(criteria: Criteria): string[] {
  const own = (criteria.units ?? []).filter((unit) => unit !== null);
  return criteria.not ? [...own, ...unitsAsked(criteria.not)] : own;
}
