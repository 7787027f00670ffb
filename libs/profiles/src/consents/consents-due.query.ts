import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { addDays, type Clock, CursorSeal, type Day, type Page, toPage } from '#libs/kernel';
import { CLOCK, Database } from '#libs/platform';
import { withinSql } from '../people/people.js';
import type { ConsentDue } from './consents-due.view.js';
import { listedSql } from './listed.js';
import type { ListingState } from './listing.js';

/** How many days before it ends a consent is asked for again. */
export const SOON = 60;

/** Experts whom nobody may name until they are asked, or whose consent ends soon: for those who keep their records, since no list shows them. */
@Injectable()
export class ConsentsDue {
  constructor(
    private readonly database: Database,
    private readonly cursors: CursorSeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(asker: Asker, limit: number, after: string | null): Promise<Page<ConsentDue> & { readonly total: number }> {
    const today = this.clock.today();
    const mark = after ? this.cursors.decode(IDENTITY, after) : [null, null];
    return this.database.readWhole(async (tx) => {
      const parameters: unknown[] = [addDays(today, SOON), today];
      const due = `
        select p.id, p.code, n.full_name, n.sort_key collate "C" as sort_key
        from profiles_person p
        join profiles_identity n on n.person_id = p.id and n.retracted_at is null and n.valid @> $2::date
        where p.kind = 'expert' and p.archived_at is null and not ${listedSql('$1')} and ${withinSql(asker.boundsFor('profiles.edit'), parameters)}`;
      const from = (value: unknown) => `$${parameters.push(value)}`;
      const [name, id] = [from(mark[0] ?? null), from(mark[1] ?? null)];
      const rows = await tx.query<DueRow>(
        `with due as materialized (${due})
         select d.*, (select count(*)::int from due) as total, l.answer, l.starts_on, l.ends_on,
           (select u.name_vi from profiles_keeping k join organizations_unit_period u on u.unit_id = k.unit_id and u.valid @> $2::date
            where k.person_id = d.id and k.retracted_at is null and k.valid @> $2::date) as unit_name
         from due d
         left join lateral (
           select s.answer, s.starts_on, s.ends_on::text from profiles_consent s
           where s.person_id = d.id and s.purpose = 'listed' and s.retracted_at is null and lower(s.valid) <= $2::date
           order by lower(s.valid) desc, s.id desc limit 1) l on true
         where ${name}::text is null or (d.sort_key, d.id) > (${name}::text collate "C", ${id}::uuid)
         order by d.sort_key, d.id limit ${from(limit + 1)}`,
        parameters,
      );
      const page = toPage(rows, limit, ({ sort_key, id: last }) => this.cursors.encode(IDENTITY, [sort_key, last]));
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
  readonly unit_name: string | null;
  readonly total: number;
  readonly answer: string | null;
  readonly starts_on: string | null;
  readonly ends_on: Day | null;
}

function dueOf({ id, code, full_name, unit_name, answer, starts_on, ends_on }: DueRow, today: Day): ConsentDue {
  const over = answer === 'given' && ends_on !== null && ends_on <= today;
  const state = answer === null ? 'none' : over ? 'expired' : (answer as ListingState);
  const day = answer === 'given' ? ends_on : starts_on?.length === 10 ? starts_on : null;
  return { id, code, fullName: full_name, keepingUnit: unit_name, state, day };
}
