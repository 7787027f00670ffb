import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { CLOCK, Database } from '#libs/platform';
import { UnitDirectory } from '../units/unit-directory.js';
import type { Lendable, LoansView, LoanView } from './loan.view.js';

/** The roles one lends and those one was lent, until they are over. */
@Injectable()
export class LoansQuery {
  constructor(
    private readonly database: Database,
    private readonly units: UnitDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(userId: string): Promise<LoansView> {
    return this.database.readWhole(async (tx) => {
      const rows = await tx.query<LoanRow>(
        `select g.id, g.given_by, w.display_name as "from", u.display_name as "to", g.role, g.unit_id, g.ends_on, g.reason,
           access_holds(g, $2::date) as holds
         from access_grant g join access_user u on u.id = g.user_id join access_user w on w.id = g.given_by
         where $1 in (g.user_id, g.given_by) and g.ends_on > $2::date order by g.ends_on, g.id`,
        [userId, this.clock.today()],
      );
      const units = await this.units.named(
        tx,
        rows.flatMap(({ unit_id }) => (unit_id ? [unit_id] : [])),
      );
      const views = rows.map(({ given_by, unit_id, ends_on, ...loan }): LoanView & { given_by: string } => {
        const unit = unit_id ? units.get(unit_id) : undefined;
        return { ...loan, given_by, unit: unit ? { id: unit.id, name: unit.name } : null, endsOn: ends_on };
      });
      const shown = (mine: boolean) =>
        views.filter(({ given_by }) => (given_by === userId) === mine).map(({ given_by: _, ...view }): LoanView => view);
      return { given: shown(true), received: shown(false) };
    });
  }
}

interface LoanRow {
  readonly id: string;
  readonly given_by: string;
  readonly from: string;
  readonly to: string;
  readonly role: Lendable;
  readonly unit_id: string | null;
  readonly ends_on: string;
  readonly reason: string;
  readonly holds: boolean;
}
