import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Clock } from '#libs/kernel';
import { CLOCK, Database } from '#libs/platform';
import type { FollowView } from './follow.view.js';

/** What a user follows. */
@Injectable()
export class FollowsQuery {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(asker: Asker): Promise<FollowView[]> {
    return this.database.readWhole((tx) =>
      tx.query<FollowView>(
        `select f.id, f.field, case when f.unit_id is not null then jsonb_build_object('id', f.unit_id, 'name', (
           select u.name_vi from organizations_unit_period u where u.unit_id = f.unit_id order by (u.valid @> $2::date) desc, lower(u.valid) desc nulls last limit 1)) end as unit
         from recruitment_follow f where f.user_id = $1 order by f.id`,
        [asker.userId, this.clock.today()],
      ),
    );
  }
}
