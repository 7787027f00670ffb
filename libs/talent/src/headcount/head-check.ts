import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Catalogs } from '#libs/catalogs';
import { type Bounds, Database, LOGGER, subtree, type Tx } from '#libs/platform';
import type { Criteria } from '../criteria/criteria.body.js';
import { FACETS, type FacetName, type FacetsAnswer } from '../facets/facets.body.js';
import { FacetsQuery } from '../facets/facets.query.js';
import { HeadCount } from './head-count.js';
import { headCounts } from './head-counts.js';
import { rankIn } from './head-criteria.js';
import type { HeadIndex } from './head-index.js';
import { newsIn } from './touched.js';

const TRIES = 5;
const COMPARED = FACETS.filter((facet) => facet !== 'units'); // those are called by names, which the index does not know
const NOW = { onDay: null, knownAt: null };

/** Counts the same people by the cards and by the index at one moment. An index that differs is not believed. */
@Injectable()
export class HeadCheck {
  constructor(
    private readonly heads: HeadCount,
    private readonly facets: FacetsQuery,
    private readonly catalogs: Catalogs,
    private readonly database: Database,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Everybody, and those of one value, within one unit and of one name, drawn at random. Gives what differs. */
  async look(): Promise<readonly string[]> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const differing = await this.differences();
      if (differing === null) continue; // somebody changed meanwhile
      if (differing.length > 0) {
        this.log.error({ facets: differing }, 'head counts differ from the cards');
        this.heads.distrust();
      }
      return differing;
    }
    return [];
  }

  private async differences(): Promise<string[] | null> {
    const index = await this.heads.upToDate();
    const { includes } = this.heads;
    if (!index || !includes) return [];
    const { changes } = index;
    return this.database.readWhole(async (tx) => {
      const { people } = await newsIn(tx, includes);
      if (people === null || people.length > 0) return null;
      const everybody = await this.compare(tx, index, 'whole', {});
      const found = [
        everybody,
        await this.compare(tx, index, 'whole', drawnFrom(everybody.byCards)),
        await this.compare(tx, index, await someUnit(tx), {}),
        await this.compare(tx, index, ofSomeField(await someUnit(tx), everybody.byCards), {}),
        await this.compare(tx, index, 'whole', await someName(tx)),
      ];
      return index.changes === changes ? found.flatMap(({ differing }) => differing) : null;
    });
  }

  private async compare(
    tx: Tx,
    index: HeadIndex,
    bounds: Bounds,
    criteria: Criteria,
  ): Promise<{ byCards: FacetsAnswer; differing: string[] }> {
    const byCards = await this.facets.byCards(tx, bounds, criteria, COMPARED, NOW);
    const context = { unitRanges: new Map(), rankOf: rankIn(this.catalogs) };
    const byIndex = headCounts(index, bounds, { criteria, facets: COMPARED, units: [], context });
    const differing: string[] = COMPARED.filter((facet) => !isDeepStrictEqual(byIndex.facets[facet], byCards.facets[facet]));
    return { byCards, differing: byIndex.total === byCards.total ? differing : ['total', ...differing] };
  }
}

const anyOf = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(Math.random() * items.length)];

/** A question by one of the values that somebody has. */
function drawnFrom({ facets }: FacetsAnswer): Criteria {
  const facet = anyOf<FacetName>(['categories', 'degrees', 'fields', 'gender', 'ageBand', 'residence'])!;
  const value = anyOf(facets[facet] ?? []);
  return value ? { [facet]: [value.code] } : {};
}

async function someUnit(tx: Tx): Promise<Bounds> {
  const [unit] = await tx.query<{ path: string }>(
    `select u.path from organizations_unit_period u where u.valid @> (now() at time zone 'Asia/Ho_Chi_Minh')::date order by random() limit 1`,
  );
  return unit ? [subtree(unit.path)] : [];
}

/** The same places, for those of one field. */
function ofSomeField(bounds: Bounds, { facets }: FacetsAnswer): Bounds {
  const field = anyOf((facets.fields ?? []).flatMap(({ code }) => code ?? []));
  return bounds === 'whole' || !field ? bounds : bounds.map((reach) => ({ ...reach, fields: [field] }));
}

/** A question by a word of somebody's name. */
async function someName(tx: Tx): Promise<Criteria> {
  const [card] = await tx.query<{ name: string }>(`select c.search_name as name from talent_card c order by random() limit 1`);
  return card ? { text: card.name.trim().split(' ').at(-1)! } : {};
}
