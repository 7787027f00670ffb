import { Inject, Injectable } from '@nestjs/common';
import { Permissions } from '#libs/access';
import type { Clock } from '#libs/kernel';
import { CLOCK, type Tx } from '#libs/platform';

/** From how many people on a list needs somebody else, and who that may be. */
@Injectable()
export class Approvers {
  constructor(
    private readonly permissions: Permissions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whoever may say yes over the whole body. */
  async all(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct g.user_id as id from access_grant g join access_user u on u.id = g.user_id and u.disabled_at is null
       where g.role = any($2::text[]) and g.fields is null and access_holds(g, $1::date)
         and (g.path_lo is null or position('.' in g.path_lo) = length(g.path_lo))`,
      [this.clock.today(), this.permissions.rolesOf('exchange.approve')],
    );
    return rows.map(({ id }) => id);
  }

  /** Who is asked about somebody's list of so many people: nobody where it may leave as it is, or nobody else could be asked. */
  async askedAbout(tx: Tx, requesterId: string, people: number): Promise<string[]> {
    const [rules] = await tx.query<{ above: number | null }>(`select r.second_person_above as above from exchange_rules r`);
    if (rules!.above === null || people <= rules!.above) return [];
    return (await this.all(tx)).filter((id) => id !== requesterId);
  }
}
