import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, type Day, DomainError } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import { AGE_BANDS, type Criteria } from '../criteria/criteria.body.js';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import { mayAskBy, requireAskable } from '../criteria/criteria-fields.js';
import { bornWithin, type CriteriaSql } from '../criteria/criteria-sql.js';
import { cardSource, type Moment } from '../search/card-source.js';
import type { FacetCount, FacetName, FacetsAnswer, FacetsBody } from './facets.body.js';
import { UnitChildren } from './unit-children.js';

/** The total and the counts of every facet in one pass over the cards. A facet's counts ignore its own selection. */
@Injectable()
export class FacetsQuery {
  constructor(
    private readonly database: Database,
    private readonly compiler: CriteriaCompiler,
    private readonly children: UnitChildren,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async count(asker: Asker, { criteria = {}, facets, onDay = null, knownAt = null }: FacetsBody): Promise<FacetsAnswer> {
    requireAskable(asker, criteria);
    const hidden = facets.find((facet) => !mayAskBy(asker, facet));
    if (hidden) throw new DomainError('criteria.not_for_you', { key: hidden });
    const moment: Moment = { onDay, knownAt };
    return this.database.read(onDay || knownAt ? 'whole' : asker.bounds, (tx) =>
      this.within(tx, asker, criteria, [...new Set(facets)], moment),
    );
  }

  private async within(tx: Tx, asker: Asker, criteria: Criteria, facets: readonly FacetName[], moment: Moment): Promise<FacetsAnswer> {
    const day = moment.onDay ?? this.clock.today();
    const source = cardSource(moment, day);
    const sql = await this.compiler.prepare(tx, criteria, asker.bounds, day, source.parameters);
    const scope = sql.scope(asker.bounds);
    const conditions = sql.byKey(criteria);
    const own = facets.filter((facet) => conditions.has(facet)); // these must be left out of their own counts
    const always = [...conditions].filter(([key]) => !own.includes(key as FacetName)).map(([, condition]) => condition);
    const units = facets.includes('units') ? await this.children.of(tx, asker.bounds, criteria.units, day) : [];
    const dimensions = facets.filter((facet) => facet !== 'fields').map((facet) => ({ facet, sql: dimensionOf(facet, day, units, sql) }));

    const flags = own.map((facet, bit) => `(case when ${conditions.get(facet)} then ${1 << bit} else 0 end)`).join(' | ') || '0';
    const columns = dimensions.map(({ sql: column }, at) => `${column} as d${at}`);
    const rows = await tx.query<GroupRow>(
      `with base as materialized (select ${flags} as met, ${facets.includes('fields') ? 'c.fields' : 'null::text[]'} as fields ${columns.map((column) => `, ${column}`).join('')}
         from ${source.sql} c where ${[scope, ...always].join(' and ')})
       select met, grouping(${['met', ...dimensions.map((_, at) => `d${at}`)].join(', ')}) as kept, null as field,
         coalesce(${dimensions.map((_, at) => `d${at}`).join(', ') || 'null'}) as code, count(*)::int as count
       from base group by grouping sets (${[...dimensions.map((_, at) => `(met, d${at})`), '(met)'].join(', ')})
       ${facets.includes('fields') ? `union all select met, -1, f.field, f.field, count(*)::int from base cross join lateral (select unnest(base.fields) as field union all select null where base.fields = '{}') f group by met, f.field` : ''}`,
      sql.parameters,
    );
    const all = (1 << own.length) - 1;
    const bitOf = (facet: FacetName) => (own.includes(facet) ? 1 << own.indexOf(facet) : 0);
    const total = rows
      .filter((row) => row.kept === wholeMask(dimensions.length) && row.met === all)
      .reduce((sum, { count }) => sum + count, 0);
    const answer: Record<string, FacetCount[]> = {};
    for (const facet of facets) {
      const at = dimensions.findIndex((dimension) => dimension.facet === facet);
      const mine = rows.filter(
        (row) => (facet === 'fields' ? row.kept === -1 : row.kept === keptMask(dimensions.length, at)) && (row.met | bitOf(facet)) === all,
      );
      answer[facet] = folded(facet, mine, units);
    }
    return { total, facets: answer };
  }
}

interface GroupRow {
  readonly met: number;
  readonly kept: number;
  readonly code: string | null;
  readonly count: number;
}

/** `grouping()` has a bit set for every column that is not part of the group; `met` is the highest. */
const wholeMask = (dimensions: number): number => (1 << dimensions) - 1;
const keptMask = (dimensions: number, at: number): number => wholeMask(dimensions) & ~(1 << (dimensions - 1 - at));

function folded(facet: FacetName, rows: readonly GroupRow[], units: readonly { id: string; name: string }[]): FacetCount[] {
  const counts = new Map<string | null, number>();
  for (const { code, count } of rows) counts.set(code, (counts.get(code) ?? 0) + count);
  if (facet === 'units') return units.map(({ id, name }) => ({ code: id, name, count: counts.get(id) ?? 0 }));
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || String(a.code).localeCompare(String(b.code)));
}

/** One text per card and facet. */
function dimensionOf(facet: FacetName, day: Day, units: readonly { id: string; path: string }[], sql: CriteriaSql): string {
  const add = (value: unknown) => `$${sql.parameters.push(value)}`;
  if (facet === 'units') {
    const cases = units.map(
      ({ id, path }) => `when c.home_path >= ${add(path)} and c.home_path < ${add(`${path.slice(0, -1)}/`)} then ${add(id)}`,
    );
    return cases.length > 0 ? `case ${cases.join(' ')} end` : 'null::text';
  }
  if (facet === 'ageBand') {
    const bands = AGE_BANDS.map((band) => {
      const { bornFrom, bornTo } = bornWithin(band, day);
      return `when ${[bornFrom ? `c.birth_first >= ${add(bornFrom)}::date` : '', bornTo ? `c.birth_first <= ${add(bornTo)}::date` : ''].filter(Boolean).join(' and ')} then '${band}'`;
    });
    return `case ${bands.join(' ')} end`;
  }
  return COLUMN[facet] ?? 'null::text';
}

const COLUMN: Partial<Record<FacetName, string>> = {
  kinds: 'c.kind',
  categories: 'c.category',
  degrees: 'c.degree',
  postgraduate: 'c.postgraduate::text',
  politicalTheory: 'c.political_theory',
  stateManagement: 'c.state_management',
  gender: 'c.gender',
  party: 'c.party::text',
  residence: 'c.residence',
};
