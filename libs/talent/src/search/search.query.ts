import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, CursorSeal, type Day, DomainError, toPage } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import { type Criteria } from '../criteria/criteria.body.js';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import { requireAskable, sortKeys } from '../criteria/criteria-fields.js';
import { type CardRow, shownColumns } from './card-row.js';
import { cardSource, isNow, type Moment, SORT_KEY } from './card-source.js';
import { TalentItems } from './items.js';
import { relevance } from './relevance.js';
import type { SearchBody, Sort } from './search.body.js';
import type { SearchAnswer } from './search.view.js';

/** Pages of people for a question: the ids and sort keys first, their rows after, never by offset. */
@Injectable()
export class SearchQuery {
  constructor(
    private readonly database: Database,
    private readonly compiler: CriteriaCompiler,
    private readonly cursors: CursorSeal,
    private readonly items: TalentItems,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async page(asker: Asker, body: SearchBody): Promise<SearchAnswer> {
    const { criteria = {}, sort = 'givenName', limit = 50, withTotal = false } = body;
    requireAskable(asker, criteria);
    if (!sortKeys.allows(asker, sort)) throw new DomainError('criteria.not_for_you', { key: sort });
    const moment: Moment = { onDay: body.onDay ?? null, knownAt: body.knownAt ?? null };
    const read = moment.onDay || moment.knownAt ? 'whole' : asker.bounds;
    return this.database.read(read, async (tx) => {
      const day = moment.onDay ?? this.clock.today();
      const question = [criteria, sort, moment];
      const after = body.after ? this.cursors.decode(question, body.after) : null;
      const [found, total] = await Promise.all([
        this.found(tx, asker, criteria, sort, limit + 1, after, moment, day),
        withTotal ? this.total(tx, asker, criteria, moment, day) : null,
      ]);
      const page = toPage(found, limit, ({ k1, k2, person_id }) => this.cursors.encode(question, [k1, k2, person_id]));
      const ids = page.items.map(({ person_id }) => person_id);
      const [rows] = await Promise.all([this.rows(tx, ids, criteria, moment, day), tx.commit()]);
      return { items: rows.map((row) => this.items.of(row, criteria, asker, day)), next: page.next, total };
    });
  }

  /** Who answers the question, in order: their ids and sort keys alone. */
  private async found(
    tx: Tx,
    asker: Asker,
    criteria: Criteria,
    sort: Sort,
    limit: number,
    after: readonly unknown[] | null,
    moment: Moment,
    day: Day,
  ): Promise<Found[]> {
    const source = cardSource(moment, day, asker.bounds);
    const sql = await this.compiler.prepare(tx, criteria, asker.bounds, day, source.parameters);
    const where = sql.scoped(criteria, asker.bounds);
    const { parameters } = sql;
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const first = sort === 'relevance' ? relevance(criteria.text ?? '', add) : SORTED_BY[sort];
    const keys = first === null ? [SORT_KEY, 'c.person_id'] : [first, SORT_KEY, 'c.person_id'];
    const marks =
      after && (first === null ? after.slice(1) : after).map((mark, at, all) => add(mark) + (at === all.length - 1 ? '::uuid' : ''));
    return tx.query<Found>(
      `select c.person_id, ${first ?? "''"} as k1, ${SORT_KEY} as k2
       from ${source.sql} c where ${where} ${marks ? `and (${keys.join(', ')}) > (${marks.join(', ')})` : ''}
       order by ${keys.join(', ')} limit ${add(limit)}`,
      parameters,
    );
  }

  /** What a page shows of them, in their order. Of today's cards it is asked with one text whatever the question: that is planned once. */
  private async rows(tx: Tx, ids: readonly string[], criteria: Criteria, moment: Moment, day: Day): Promise<CardRow[]> {
    if (ids.length === 0) return [];
    const source = cardSource(moment, day);
    const parameters = [...source.parameters];
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const sql = `select ${shownColumns(add(day), criteria)} from ${source.sql} c where c.person_id = any(${add(ids)}::uuid[])`;
    const name = criteria.majors ? 'talent.rows majors' : 'talent.rows';
    const rows = await (isNow(moment) ? tx.prepared<CardRow>(name, sql, parameters) : tx.query<CardRow>(sql, parameters));
    const byId = new Map(rows.map((row) => [row.person_id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  private async total(tx: Tx, asker: Asker, criteria: Criteria, moment: Moment, day: Day): Promise<number> {
    const source = cardSource(moment, day, asker.bounds);
    const sql = await this.compiler.prepare(tx, criteria, asker.bounds, day, source.parameters);
    const where = sql.scoped(criteria, asker.bounds);
    const [row] = await tx.query<{ total: number }>(`select count(*)::int as total from ${source.sql} c where ${where}`, sql.parameters);
    return row!.total;
  }
}

interface Found {
  readonly person_id: string;
  readonly k1: string;
  readonly k2: string;
}

/** The first key of a sort as text, or none; lists always end in name and id, so that pages stay right while rows change. */
const SORTED_BY: Readonly<Record<Exclude<Sort, 'relevance'>, string | null>> = {
  givenName: null,
  retiresOn: `coalesce(c.retires_on::text, '9999') collate "C"`,
  confirmedOn: `coalesce(c.confirmed_on::text, '0000') collate "C"`,
};
