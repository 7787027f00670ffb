import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Clock, Day } from '#libs/kernel';
import { CLOCK, type Tx } from '#libs/platform';
import type { HeadsOfDay } from '#libs/talent';
import { Counting } from '../measure/counting.js';
import { countsOf } from '../measure/counts.js';
import { type Question, Questions } from '../measure/question.js';
import { isOfFew } from '../measure/told.js';
import { Goals } from '../targets/goals.js';
import type { ActualPoint, Trajectory } from './trajectory.body.js';
import { yearEndsBefore } from './year-ends.js';

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
    private readonly questions: Questions,
    private readonly counting: Counting,
    private readonly goals: Goals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async trajectory(asker: Asker, asked: Asked): Promise<Trajectory> {
    const onDay = asked.onDay ?? this.clock.today();
    const days = yearEndsBefore(onDay, YEARS);
    const [today, ...past] = await Promise.all([asked.onDay, ...days].map((day) => this.counting.ready({ onDay: day, knownAt: null })));
    if (asked.onDay === null) await this.counting.keep(days); // whoever looks back asks for others, once
    return this.counting.read(async (tx) => {
      const questionOn = await this.questions.series(tx, asker, asked);
      const now = await this.countOn(tx, await questionOn(asked.onDay), today!);
      const { scope, definition, day: toldOn } = now.question;
      const actual: ActualPoint[] = [];
      for (const [at, day] of days.entries())
        if (day < toldOn) actual.push((await this.countOn(tx, await questionOn(day), past[at]!)).point);
      const { target, path, goalId } = (await this.goals.against(tx, definition, scope.unit ? [scope.unit.id] : [], toldOn))(
        scope.unit?.id ?? null,
      );
      return {
        indicator: definition.code,
        unit: scope.unit,
        onDay: toldOn,
        target,
        goalId,
        ...countsOf(now.rows, { target, path }, toldOn, definition),
        actual: [...actual, now.point].filter(({ denominator }) => denominator > 0),
        path: [...(path?.points ?? [])],
      };
    });
  }

  private async countOn(tx: Tx, question: Question, heads: HeadsOfDay | null) {
    const { definition, day, scope } = question;
    const counted = scope.partial.length > 0 ? null : await this.counting.count(tx, question, null, heads);
    const rows = counted && !isOfFew(counted.telling) ? counted.parts : [];
    const { numerator, denominator, unknownValue, rate } = countsOf(rows, { target: null, path: null }, day, definition);
    const point: ActualPoint = { onDay: day, definitionVersion: definition.version, numerator, denominator, unknownValue, rate };
    return { question, rows, point };
  }
}
