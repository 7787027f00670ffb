import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { type Clock, DomainError } from '#libs/kernel';
import { measuredUnitsOn, Units } from '#libs/organizations';
import { type Change, Changes, CLOCK, type Tx } from '#libs/platform';
import { type GoalValues, readGoal } from './check-goal.js';
import type { GoalBody, NewGoalBody } from './goal.body.js';
import { GoalsQuery } from './goals.query.js';

/** Targets as they are given to units, changed and taken back: what one was stays readable. */
@Injectable()
export class GoalService {
  constructor(
    private readonly changes: Changes,
    private readonly query: GoalsQuery,
    private readonly units: Units,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async set(asker: Asker, indicator: string, { unitId, ...body }: NewGoalBody): Promise<string> {
    const values = readGoal(body);
    return this.changes.write(asker, null, async (tx, change) => {
      await this.requireUnit(tx, asker, unitId, values);
      const [row] = await tx.query<{ id: string }>(
        `insert into indicators_goal (indicator, unit_id, value, by_day, baseline_value, baseline_day, spread, milestones, tolerance, source)
         values ($1, $2, ${placesFrom(3)}) on conflict (indicator, unit_id, by_day) where withdrawn_at is null do nothing returning id`,
        [indicator, unitId, ...columnsOf(values)],
      );
      if (!row) throw new DomainError('indicators.goal_given');
      await this.finish(tx, change, row.id, 'indicators.goal_set');
      return row.id;
    });
  }

  async change(asker: Asker, id: string, version: number, body: GoalBody): Promise<void> {
    const values = readGoal(body);
    await this.changes.write(asker, null, async (tx, change) => {
      const old = await this.query.require(tx, asker, id);
      await this.requireUnit(tx, asker, old.unit.id, values);
      const touched = await tx.execute(
        `update indicators_goal set (value, by_day, baseline_value, baseline_day, spread, milestones, tolerance, source) = row(${placesFrom(3)}),
           version = version + 1
         where id = $1 and version = $2 and withdrawn_at is null`,
        [id, version, ...columnsOf(values)],
      );
      if (touched === 0) throw refused(old);
      await this.finish(tx, change, id, 'indicators.goal_changed');
    });
  }

  async withdraw(asker: Asker, id: string, version: number, reason: string): Promise<void> {
    await this.changes.write(asker, reason, async (tx, change) => {
      const old = await this.query.require(tx, asker, id);
      const touched = await tx.execute(
        `update indicators_goal set withdrawn_at = clock_timestamp(), withdrawn_because = $3, version = version + 1
         where id = $1 and version = $2 and withdrawn_at is null`,
        [id, version, reason],
      );
      if (touched === 0) throw refused(old);
      await this.finish(tx, change, id, 'indicators.goal_withdrawn');
    });
  }

  /** It must be within reach, and have had somebody to count on the day of the baseline: itself or what it came from. */
  private async requireUnit(tx: Tx, asker: Asker, unitId: string, { baselineDay }: GoalValues): Promise<void> {
    const unit = await this.units.unit(tx, unitId, this.clock.today(), asker.bounds);
    if (!unit) throw new DomainError('indicators.unit_not_found');
    const standing = await this.units.paths(tx, [unitId], this.clock.today());
    if (!standing.has(unitId)) throw new DomainError('indicators.unit_closed', { unit: unit.name });
    if (baselineDay === null) return;
    const { unknown } = await measuredUnitsOn(tx, [unitId], baselineDay);
    if (unknown.length > 0)
      throw new DomainError('request.invalid', {}, [{ pointer: '/baselineDay', code: 'indicators.unit_not_yet', params: {} }]);
  }

  private async finish(tx: Tx, change: Change, id: string, action: string): Promise<void> {
    await tx.execute(
      `insert into indicators_goal_version (goal_id, version, content, change_id)
       select g.id, g.version, jsonb_build_object('value', g.value, 'by', g.by_day, 'baselineValue', g.baseline_value, 'baselineDay', g.baseline_day,
         'spread', g.spread, 'milestones', g.milestones, 'tolerance', g.tolerance, 'source', g.source, 'withdrawnBecause', g.withdrawn_because), $2
       from indicators_goal g where g.id = $1`,
      [id, change.id],
    );
    await this.audit.record(tx, change, { action, entity: 'goal', entityId: id });
  }
}

const columnsOf = ({ value, by, baselineValue, baselineDay, spread, milestones, tolerance, source }: GoalValues): unknown[] => [
  value,
  by,
  baselineValue,
  baselineDay,
  spread,
  JSON.stringify(milestones),
  tolerance,
  source,
];

const TYPES = ['text', 'date', 'text', 'date', 'text', 'jsonb', 'text', 'text'];
const placesFrom = (first: number): string => TYPES.map((type, at) => `$${first + at}::${type}`).join(', ');

const refused = ({ withdrawnBecause, version }: { withdrawnBecause: string | null; version: number }): DomainError =>
  new DomainError(withdrawnBecause === null ? 'indicators.goal_changed_meanwhile' : 'indicators.goal_withdrawn', { version });
