import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Clock, Day } from '#libs/kernel';
import { CLOCK, type Tx } from '#libs/platform';
import { type Criteria, keysAsked } from '../criteria/criteria.body.js';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import { SIMILAR_FROM } from '../criteria/keys/words-sql.js';
import { HeadPages, type PeopleOfHeads } from '../headcount/head-pages.js';
import { hiddenColumns } from './card-fields.js';
import { cardSource, isNow, type Moment, SORT_KEY, withoutColumns } from './card-source.js';
import { orderOf } from './order.js';
import type { Sort } from './search.body.js';

/** A question as it is carried out. */
export interface Question {
  readonly criteria: Criteria;
  readonly wishes: Criteria;
  readonly sort: Sort;
  readonly moment: Moment;
  readonly day: Day;
  readonly limit: number; // one more than is shown
  readonly after: PageMark | null;
  readonly similar: boolean;
}

/** The sort keys of the last one shown, and who that is. */
export type PageMark = readonly [k1: string, k2: string, personId: string];

/** How many of the wishes are met by somebody found. `k1` is the first sort key, where it is not the name. */
export interface Found {
  readonly person_id: string;
  readonly k1: string;
  readonly met: number;
  readonly of: number;
}

/** So few that each may be looked at. */
const FEW = 2_000;

/** Finds who answers a question: in the order of names by the index of this process where it can, by the cards otherwise. */
@Injectable()
export class PeopleFound {
  constructor(
    private readonly compiler: CriteriaCompiler,
    private readonly heads: HeadPages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the index says of a question: asked before the transaction, as it looks for itself. Of similar words: who answers the rest. */
  async ahead(asker: Asker, { criteria, moment, day, similar }: Question): Promise<PeopleOfHeads | null> {
    if (!isNow(moment)) return null;
    return this.heads.answering(asker.bounds, similar ? { ...criteria, text: undefined } : criteria, day);
  }

  /** Their ids and sort keys, in order. */
  async page(tx: Tx, asker: Asker, question: Question, ahead: PeopleOfHeads | null): Promise<readonly Found[]> {
    const { sort, wishes, similar, after, limit } = question;
    if (!ahead) return this.byCards(tx, asker, question, null);
    if (!similar && ahead.total === 0) return [];
    const named = sort === 'givenName' && keysAsked(wishes).length === 0 && !similar ? ahead.inOrder(after?.[2] ?? null, limit) : null;
    if (!named) return this.byCards(tx, asker, question, ahead.total <= FEW ? ahead.ids() : null);
    const ids = named.changed.length === 0 ? named.first : await this.together(tx, [...named.first, ...named.changed], question);
    return ids.map((person_id) => ({ person_id, k1: '', met: 0, of: 0 }));
  }

  async total(tx: Tx, asker: Asker, { criteria, moment, day }: Question, ahead: PeopleOfHeads | null): Promise<number> {
    if (ahead) return ahead.total;
    const source = withoutColumns(cardSource(moment, day, this.clock.today(), asker.bounds), hiddenColumns(asker));
    const sql = await this.compiler.prepare(tx, criteria, asker.bounds, day, source.parameters);
    const where = sql.scoped(criteria, asker.bounds);
    const [row] = await tx.query<{ total: number }>(`select count(*)::int as total from ${source.sql} c where ${where}`, sql.parameters);
    return row!.total;
  }

  /** `among`: nobody else can answer. */
  private async byCards(tx: Tx, asker: Asker, question: Question, among: readonly string[] | null): Promise<Found[]> {
    const { criteria, wishes, sort, moment, day, limit, after, similar } = question;
    const source = withoutColumns(cardSource(moment, day, this.clock.today(), asker.bounds), hiddenColumns(asker));
    const sql = await this.compiler.prepare(tx, criteria, asker.bounds, day, source.parameters, { similar, few: among !== null, wishes });
    const { parameters } = sql;
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const where = [sql.scoped(criteria, asker.bounds), ...(among ? [`c.person_id = any(${add(among)}::uuid[])`] : [])].join(' and ');
    const met = sql.met(wishes);
    const first = orderOf(sort, { text: criteria.text ?? '', similar, met, add });
    const keys = first === null ? [SORT_KEY, 'c.person_id'] : [first, SORT_KEY, 'c.person_id'];
    const marks =
      after && (first === null ? after.slice(1) : after).map((mark, at, all) => add(mark) + (at === all.length - 1 ? '::uuid' : ''));
    if (similar) await tx.query(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [String(SIMILAR_FROM)]);
    return tx.query<Found>(
      `select c.person_id, ${first ?? "''"} as k1, ${met.sql} as met, ${met.of} as of
       from ${source.sql} c where ${where} ${marks ? `and (${keys.join(', ')}) > (${marks.join(', ')})` : ''}
       order by ${keys.join(', ')} limit ${add(limit)}`,
      parameters,
    );
  }

  /** Some people in the order of names, after the mark. */
  private async together(tx: Tx, ids: readonly string[], { after, limit }: Question): Promise<string[]> {
    const rows = await tx.prepared<{ person_id: string }>(
      'talent.in order',
      `select c.person_id from talent_card c where c.person_id = any($1::uuid[]) and ($2::text is null or (${SORT_KEY}, c.person_id) > ($2, $3::uuid))
       order by ${SORT_KEY}, c.person_id limit $4`,
      [ids, after?.[1] ?? null, after?.[2] ?? null, limit],
    );
    return rows.map(({ person_id }) => person_id);
  }
}
