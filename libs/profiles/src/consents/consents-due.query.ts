import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { addDays, type Clock, CursorSeal, type Day, type Page, toPage } from '#libs/kernel';
import { CLOCK, Database } from '#libs/platform';
import { withinSql } from '../people/people.js';
import type { ConsentDue } from './consents-due.view.js';
import { ENDING } from './consents-end.rule.js';
import { listedSql } from './listed.js';
import type { ListingState } from './listing.js';
import type { ConsentPurpose } from './purposes.js';

/** How many days before it ends a consent is asked for again. */
export const SOON = 60;

/** Experts whom nobody may name until they are asked, since no list shows them, and people any of whose consents ends soon: for those who keep their records. */
@Injectable()
export class ConsentsDue {
  constructor(
    private readonly database: Database,
    private readonly cursors: CursorSeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(asker: Asker, limit: number, after: string | null): Promise<Page<ConsentDue> & { readonly total: number }> {
    const today = this.clock.today();
    const mark = after ? this.cursors.decode(IDENTITY, after) : [null, null, null];
    return this.database.readWhole(async (tx) => {
      const parameters: unknown[] = [today, addDays(today, SOON)];
      const within = withinSql(asker.boundsFor('profiles.edit'), parameters);
      const due = `
        select p.id, p.code, n.full_name, n.sort_key collate "C" as sort_key, a.purpose collate "C" as purpose
        from (
          select p.id, 'listed' as purpose from profiles_person p
          where p.kind = 'expert' and p.archived_at is null and not ${listedSql('$2')} and ${within}
          union all
          select e.person_id, e.purpose from (${ENDING} and s.purpose <> 'listed' and ${within}) e) a
        join profiles_person p on p.id = a.id
        join profiles_identity n on n.person_id = p.id and n.retracted_at is null and n.valid @> $1::date`;
      const from = (value: unknown) => `$${parameters.push(value)}`;
      const [name, id, purpose] = [from(mark[0] ?? null), from(mark[1] ?? null), from(mark[2] ?? null)];
      const rows = await tx.query<DueRow>(
        `with due as materialized (${due})
         select d.*, (select count(distinct a.id)::int from due a) as total, l.answer, l.starts_on, l.ends_on,
           (select u.name_vi from profiles_keeping k join organizations_unit_period u on u.unit_id = k.unit_id and u.valid @> $1::date
            where k.person_id = d.id and k.retracted_at is null and k.valid @> $1::date) as unit_name
         from due d
         left join lateral (
           select s.answer, s.starts_on, s.ends_on::text from profiles_consent s
           where s.person_id = d.id and s.purpose = d.purpose and s.retracted_at is null and lower(s.valid) <= $1::date
           order by lower(s.valid) desc, s.id desc limit 1) l on true
         where ${name}::text is null or (d.sort_key, d.id, d.purpose) > (${name}::text collate "C", ${id}::uuid, ${purpose}::text collate "C")
         order by d.sort_key, d.id, d.purpose limit ${from(limit + 1)}`,
        parameters,
      );
      const page = toPage(rows, limit, ({ sort_key, id: last, purpose: what }) => this.cursors.encode(IDENTITY, [sort_key, last, what]));
      return { items: page.items.map((row) => dueOf(row, today)), next: page.next, total: rows[0]?.total ?? 0 };
    });
  }
}

const IDENTITY = ['consents-due'];

interface DueRow {
  readonly id: string;
  readonly code: string;
  readonly full_name: string;
  readonly sort_key: string;
  readonly purpose: ConsentPurpose;
  readonly unit_name: string | null;
  readonly total: number;
  readonly answer: string | null;
  readonly starts_on: string | null;
  readonly ends_on: Day | null;
}

function dueOf({ id, code, full_name, unit_name, purpose, answer, starts_on, ends_on }: DueRow, today: Day): ConsentDue {
  const over = answer === 'given' && ends_on !== null && ends_on <= today;
  const state = answer === null ? 'none' : over ? 'expired' : (answer as ListingState);
  const day = answer === 'given' ? ends_on : starts_on?.length === 10 ? starts_on : null;
  return { id, code, fullName: full_name, keepingUnit: unit_name, purpose, state, day };
}
