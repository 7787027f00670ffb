import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, CursorSeal, type Day, DomainError, toPage } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import { CARD_COLUMNS } from '../card/card-columns.js';
import { type Criteria, keysAsked } from '../criteria/criteria.body.js';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import { requireAskable, sortKeys } from '../criteria/criteria-fields.js';
import { SIMILAR_FROM } from '../criteria/keys/words-sql.js';
import { hiddenColumns } from './card-fields.js';
import { type CardRow, shownColumns } from './card-row.js';
import { cardSource, isNow, type Moment, SORT_KEY, withoutColumns } from './card-source.js';
import { TalentItems } from './items.js';
import { orderOf } from './order.js';
import type { SearchBody, Sort } from './search.body.js';
import type { SearchAnswer } from './search.view.js';

/** A question as it is carried out. */
interface Question {
  readonly criteria: Criteria;
  readonly wishes: Criteria;
  readonly sort: Sort;
  readonly moment: Moment;
  readonly day: Day;
  readonly limit: number; // one more than is shown
  readonly after: readonly unknown[] | null;
  readonly similar: boolean;
}

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
    const { criteria = {}, wishes = {}, sort = 'givenName', limit = 50, withTotal = false } = body;
    requireAskable(asker, criteria);
    requireAskable(asker, wishes);
    if (!sortKeys.allows(asker, sort)) throw new DomainError('criteria.not_for_you', { key: sort });
    const moment: Moment = { onDay: body.onDay ?? null, knownAt: body.knownAt ?? null };
    const read = moment.onDay || moment.knownAt ? 'whole' : asker.bounds;
    return this.database.read(read, async (tx) => {
      const day = moment.onDay ?? this.clock.today();
      const sealed = [criteria, wishes, sort, moment];
      const mark = body.after ? this.cursors.decode(sealed, body.after) : null;
      const question: Question = {
        ...{ criteria, wishes, sort, moment, day },
        limit: limit + 1,
        after: mark?.slice(0, 3) ?? null,
        similar: mark?.[3] === SIMILAR,
      };
      const [first, total] = await Promise.all([this.found(tx, asker, question), withTotal ? this.total(tx, asker, question) : null]);
      const similar = question.similar || (first.length === 0 && mark === null && Boolean(criteria.text));
      const found = similar && !question.similar ? await this.found(tx, asker, { ...question, similar }) : first;
      const page = toPage(found, limit, ({ k1, k2, person_id }) =>
        this.cursors.encode(sealed, [k1, k2, person_id, ...(similar ? [SIMILAR] : [])]),
      );
      const met = new Map(page.items.map(({ person_id, met: count }) => [person_id, count]));
      const of = page.items[0]?.of ?? 0;
      const [rows] = await Promise.all([this.rows(tx, asker, [...met.keys()], question), tx.commit()]);
      const itemOf = this.items.maker(asker, day, { criteria, wishes, similar });
      const items = rows.map((row) => Object.assign(itemOf(row), { wishes: of > 0 ? { met: met.get(row.person_id)!, of } : null }));
      return { items, next: page.next, total, similar: similar && items.length > 0 };
    });
  }

  /** Who answers the question, in order: their ids and sort keys alone. */
  private async found(tx: Tx, asker: Asker, { criteria, wishes, sort, moment, day, limit, after, similar }: Question): Promise<Found[]> {
    const source = withoutColumns(cardSource(moment, day, this.clock.today(), asker.bounds), hiddenColumns(asker));
    const sql = await this.compiler.prepare(tx, criteria, asker.bounds, day, source.parameters, { similar, wishes });
    const where = sql.scoped(criteria, asker.bounds);
    const met = sql.met(wishes);
    const { parameters } = sql;
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const first = orderOf(sort, { text: criteria.text ?? '', similar, met, add });
    const keys = first === null ? [SORT_KEY, 'c.person_id'] : [first, SORT_KEY, 'c.person_id'];
    const marks =
      after && (first === null ? after.slice(1) : after).map((mark, at, all) => add(mark) + (at === all.length - 1 ? '::uuid' : ''));
    if (similar) await tx.query(`select set_config('pg_trgm.word_similarity_threshold', $1, true)`, [String(SIMILAR_FROM)]);
    return tx.query<Found>(
      `select c.person_id, ${first ?? "''"} as k1, ${SORT_KEY} as k2, ${met.sql} as met, ${met.of} as of
       from ${source.sql} c where ${where} ${marks ? `and (${keys.join(', ')}) > (${marks.join(', ')})` : ''}
       order by ${keys.join(', ')} limit ${add(limit)}`,
      parameters,
    );
  }

  /** What a page shows of them, in their order. Of today's cards it is asked with one text whatever the question: that is planned once. */
  private async rows(tx: Tx, asker: Asker, ids: readonly string[], { criteria, wishes, moment, day }: Question): Promise<CardRow[]> {
    if (ids.length === 0) return [];
    const hidden = hiddenColumns(asker);
    const source = withoutColumns(cardSource(moment, day, this.clock.today()), hidden);
    const parameters = [...source.parameters];
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const majors = Boolean(criteria.majors ?? wishes.majors);
    const evidence = [criteria, wishes].some((asked) => keysAsked(asked).length > 0);
    const sql = `select ${shownColumns(add(day), { majors, evidence, hidden })} from ${source.sql} c where c.person_id = any(${add(ids)}::uuid[])`;
    const name = [
      'talent.rows',
      ...(evidence ? ['met'] : []),
      ...(majors ? ['majors'] : []),
      ...hidden.map((column) => CARD_COLUMNS.indexOf(column)),
    ].join(' '); // names of statements are short
    const rows = await (isNow(moment) ? tx.prepared<CardRow>(name, sql, parameters) : tx.query<CardRow>(sql, parameters));
    const byId = new Map(rows.map((row) => [row.person_id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  private async total(tx: Tx, asker: Asker, { criteria, moment, day }: Question): Promise<number> {
    const source = withoutColumns(cardSource(moment, day, this.clock.today(), asker.bounds), hiddenColumns(asker));
    const sql = await this.compiler.prepare(tx, criteria, asker.bounds, day, source.parameters);
    const where = sql.scoped(criteria, asker.bounds);
    const [row] = await tx.query<{ total: number }>(`select count(*)::int as total from ${source.sql} c where ${where}`, sql.parameters);
    return row!.total;
  }
}

/** On a page mark: the pages of those whose words are similar. */
const SIMILAR = 'similar';

interface Found {
  readonly person_id: string;
  readonly k1: string;
  readonly k2: string;
  readonly met: number;
  readonly of: number;
}
