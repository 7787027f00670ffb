import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, CursorSeal, DomainError } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import { CARD_COLUMNS } from '../card/card-columns.js';
import { keysAsked } from '../criteria/criteria.body.js';
import { requireAskable, sortKeys } from '../criteria/criteria-fields.js';
import { hiddenColumns } from './card-fields.js';
import { type CardRow, shownColumns } from './card-row.js';
import { cardSource, isNow, type Moment, withoutColumns } from './card-source.js';
import { TalentItems } from './items.js';
import { type PageMark, PeopleFound, type Question } from './people-found.js';
import type { SearchBody } from './search.body.js';
import type { SearchAnswer } from './search.view.js';

/** Pages of people for a question: the ids and sort keys first, their rows after, never by offset. */
@Injectable()
export class SearchQuery {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleFound,
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
    const sealed = [criteria, wishes, sort, moment];
    const mark = body.after ? this.cursors.decode(sealed, body.after) : null;
    const asked: Question = {
      ...{ criteria, wishes, sort, moment },
      day: moment.onDay ?? this.clock.today(),
      limit: limit + 1,
      after: mark && (mark.slice(0, 3) as unknown as PageMark),
      similar: mark?.[3] === SIMILAR,
    };
    const alike: Question = { ...asked, similar: true };
    const ahead = await this.people.ahead(asker, asked);
    const nobody = mark === null && Boolean(criteria.text) && ahead?.total === 0;
    const aheadAlike = nobody ? await this.people.ahead(asker, alike) : null; // before the transaction: within it one would wait for a second connection
    return this.database.read(isNow(moment) ? asker.bounds : 'whole', async (tx) => {
      const [first, total] = await Promise.all([
        this.people.page(tx, asker, asked, ahead),
        withTotal ? this.people.total(tx, asker, asked, ahead) : null,
      ]);
      const similar = asked.similar || (first.length === 0 && mark === null && Boolean(criteria.text));
      const found = similar && !asked.similar ? await this.people.page(tx, asker, alike, aheadAlike) : first;
      const shown = new Map(found.slice(0, limit).map((each) => [each.person_id, each]));
      const [rows] = await Promise.all([this.rows(tx, asker, [...shown.keys()], asked), tx.commit()]);
      const itemOf = this.items.maker(asker, asked.day, { criteria, wishes, similar });
      const items = rows.map((row) => Object.assign(itemOf(row), { wishes: wishesOf(shown.get(row.person_id)!) }));
      const last = found.length > limit ? rows.at(-1) : undefined;
      const next = last && [shown.get(last.person_id)!.k1, last.sort_key, last.person_id, ...(similar ? [SIMILAR] : [])];
      return { items, next: next ? this.cursors.encode(sealed, next) : null, total, similar: similar && items.length > 0 };
    });
  }

  /** What a page shows of them, in their order. Of today's cards it is asked with one text whatever the question: that is planned once. */
  private async rows(tx: Tx, asker: Asker, ids: readonly string[], { criteria, wishes, moment, day }: Question): Promise<Row[]> {
    if (ids.length === 0) return [];
    const hidden = hiddenColumns(asker);
    const source = withoutColumns(cardSource(moment, day, this.clock.today()), hidden);
    const parameters = [...source.parameters];
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const majors = Boolean(criteria.majors ?? wishes.majors);
    const evidence = [criteria, wishes].some((asked) => keysAsked(asked).length > 0);
    const sql = `select ${shownColumns(add(day), { majors, evidence, hidden })}, c.sort_key
      from ${source.sql} c where c.person_id = any(${add(ids)}::uuid[])`;
    const name = [
      'talent.rows',
      ...(evidence ? ['met'] : []),
      ...(majors ? ['majors'] : []),
      ...hidden.map((column) => CARD_COLUMNS.indexOf(column)),
    ].join(' '); // names of statements are short
    const rows = await (isNow(moment) ? tx.prepared<Row>(name, sql, parameters) : tx.query<Row>(sql, parameters));
    const byId = new Map(rows.map((row) => [row.person_id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}

/** On a page mark: the pages of those whose words are similar. */
const SIMILAR = 'similar';

type Row = CardRow & { readonly sort_key: string };

const wishesOf = ({ met, of }: { readonly met: number; readonly of: number }) => (of > 0 ? { met, of } : null);
