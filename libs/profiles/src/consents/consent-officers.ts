import { Inject, Injectable } from '@nestjs/common';
import { Permissions } from '#libs/access';
import type { Clock } from '#libs/kernel';
import { type Telling, Tellings } from '#libs/notifications';
import { type Change, CLOCK, type Tx } from '#libs/platform';

/** Whose work the records of a unit are. */
@Injectable()
export class ConsentOfficers {
  constructor(
    private readonly tellings: Tellings,
    private readonly permissions: Permissions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Cases of units are told to their officers: of those who reach a unit, whoever is nearest. Whoever was told is not told again. */
  async tell(tx: Tx, change: Change, cases: readonly { readonly id: string; readonly subject: string }[]): Promise<void> {
    if (cases.length === 0) return;
    const pairs = await tx.query<Telling>(NEAREST, [
      this.clock.today(),
      cases.map(({ id }) => id),
      cases.map(({ subject }) => subject),
      this.permissions.rolesOf('profiles.edit'),
    ]);
    await this.tellings.tell(tx, change, pairs);
  }
}

const NEAREST = `
  select distinct n."caseId", n."userId" from (
    select w.case_id as "caseId", g.user_id as "userId",
      rank() over (partition by w.case_id order by length(coalesce(g.path_lo, '')) desc) as near
    from unnest($2::uuid[], $3::uuid[]) w(case_id, unit_id)
    join organizations_unit_period u on u.unit_id = w.unit_id and u.valid @> $1::date
    join access_grant g on g.role = any($4::text[]) and access_holds(g, $1::date)
      and (g.path_lo is null or (u.path >= g.path_lo and u.path < g.path_hi))
    join access_user a on a.id = g.user_id and a.disabled_at is null) n
  where n.near = 1`;
