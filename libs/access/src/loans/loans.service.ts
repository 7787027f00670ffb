import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { addDays, type Clock, clean, DomainError } from '#libs/kernel';
import { Changes, CLOCK, isWithinRange, type PathRange, subtree, type Tx } from '#libs/platform';
import type { Asker } from '../asker/asker.js';
import { UnitDirectory } from '../units/unit-directory.js';
import type { LendBody } from './loan.view.js';

const LONGEST_DAYS = 366;

/** Lends a role one holds to a colleague until a day: it holds no longer than the lender's own. */
@Injectable()
export class Loans {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly units: UnitDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  lend(asker: Asker, { username, role, unitId, endsOn, reason }: LendBody): Promise<string> {
    const why = clean(reason);
    if (endsOn <= this.clock.today()) throw new DomainError('access.ends_too_soon');
    if (endsOn > addDays(this.clock.today(), LONGEST_DAYS)) throw new DomainError('access.lent_too_long', { days: LONGEST_DAYS });
    return this.changes.write(asker, why, async (tx, change) => {
      const to = await this.userCalled(tx, username);
      if (to === asker.userId) throw new DomainError('access.lent_to_oneself');
      await this.units.hold(tx);
      const unit = unitId ? (await this.units.find(tx, [unitId])).get(unitId) : null;
      if (unitId && !unit) throw new DomainError('access.unit_not_found');
      const range = unit ? subtree(unit.path) : null;
      if (!(await this.owns(tx, asker.userId, role, range))) throw new DomainError('access.not_yours_to_lend');
      const [row] = await tx.query<{ id: string }>(
        `insert into access_grant (user_id, role, unit_id, path_lo, path_hi, ends_on, given_by, given_at, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
        [to, role, unitId, range?.lo ?? null, range?.hi ?? null, endsOn, asker.userId, this.clock.now(), why],
      );
      if (!row) throw new DomainError('access.lent_already');
      await this.audit.record(tx, change, { action: 'access.role_lent', entity: 'user', entityId: to, fieldNames: [role] });
      return row.id;
    });
  }

  /** The lender takes it back, or whoever has it gives it back; of others it is as if it were not there. */
  async end(asker: Asker, id: string): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const [row] = await tx.query<{ user_id: string; role: string }>(
        `delete from access_grant where id = $1 and given_by is not null and $2 in (given_by, user_id) returning user_id, role`,
        [id, asker.userId],
      );
      if (!row) throw new DomainError('access.loan_not_found');
      await this.audit.record(tx, change, {
        action: 'access.role_taken_back',
        entity: 'user',
        entityId: row.user_id,
        fieldNames: [row.role],
      });
    });
  }

  private async userCalled(tx: Tx, username: string): Promise<string> {
    const [user] = await tx.query<{ id: string }>(`select u.id from access_user u where u.username = $1 and u.disabled_at is null`, [
      clean(username).toLowerCase(),
    ]);
    if (!user) throw new DomainError('access.user_not_found');
    return user.id;
  }

  /** What an administrator gave, and held until the end of the transaction: it could be taken meanwhile. */
  private async owns(tx: Tx, userId: string, role: string, range: PathRange | null): Promise<boolean> {
    const own = await tx.query<{ lo: string | null; hi: string | null }>(
      `select g.path_lo as lo, g.path_hi as hi from access_grant g
       where g.user_id = $1 and g.role = $2 and g.given_by is null and g.fields is null and access_holds(g, $3::date) for share`,
      [userId, role, this.clock.today()],
    );
    return own.some(({ lo, hi }) => lo === null || hi === null || (range !== null && isWithinRange(range, { lo, hi })));
  }
}
