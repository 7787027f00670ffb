import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { addYears, type Clock, type Day } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import { countsOf, type PartCount } from '../measure/counts.js';
import { Questions } from '../measure/question.js';
import { isOfFew } from '../measure/told.js';
import { Goals } from '../targets/goals.js';
import type { ActualPoint, Trajectory } from './trajectory.body.js';

const YEARS = 10;

interface Asked {
  readonly code: string;
  readonly unit: string | null;
  readonly onDay: Day | null;
}

/** How a number came to be what it is, and where it is to go: the year-ends that are over, the milestones, the target. */
@Injectable()
export class TrajectoryQuery {
  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
    private readonly goals: Goals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  trajectory(asker: Asker, asked: Asked): Promise<Trajectory> {
    return this.database.readWhole(async (tx) => {
      const onDay = asked.onDay ?? this.clock.today();
      const now = await this.countOn(tx, asker, asked, asked.onDay);
      const { scope, definition } = now.question;
      const actual: ActualPoint[] = [];
      for (const day of yearEndsBefore(onDay, YEARS)) actual.push((await this.countOn(tx, asker, asked, day)).point);
      const { target, path, goalId } = (await this.goals.against(tx, definition, scope.unit ? [scope.unit.id] : [], onDay))(
        scope.unit?.id ?? null,
      );
      return {
        indicator: definition.code,
        unit: scope.unit,
        onDay,
        target,
        goalId,
        ...countsOf(now.rows, { target, path }, onDay, definition),
        actual: [...actual, now.point].filter(({ denominator }) => denominator > 0),
        path: [...(path?.points ?? [])],
      };
    });
  }

  private async countOn(tx: Tx, asker: Asker, { code, unit }: Asked, onDay: Day | null) {
    const question = await this.questions.prepare(tx, asker, { code, unit, onDay, knownAt: null });
    const { source, where, parts, sql, definition, day, scope } = question;
    const all =
      scope.partial.length > 0
        ? []
        : await tx.query<PartCount>(
            `select part, why, count(*)::int as count from (select ${parts.part} as part, ${parts.why} as why from ${source} c where ${where}) counted
             group by part, why`,
            sql.parameters,
          );
    const rows = isOfFew(all, scope) ? [] : all;
    const { numerator, denominator, unknownValue, rate } = countsOf(rows, { target: null, path: null }, day, definition);
    const point: ActualPoint = { onDay: day, definitionVersion: definition.version, numerator, denominator, unknownValue, rate };
    return { question, rows, point };
  }
}

/** The last ones, in their order. */
function yearEndsBefore(day: Day, most: number): Day[] {
  const last = `${Number(day.slice(0, 4)) - 1}-12-31`;
  return Array.from({ length: most }, (_, at) => addYears(last, at + 1 - most));
}
