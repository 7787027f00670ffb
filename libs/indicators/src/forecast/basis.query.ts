import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { boundsSql, Database, type Tx } from '#libs/platform';
import { type Question, Questions } from '../measure/question.js';
import type { AttractedYear, HistoryYear } from './forecast.body.js';
import { HistoryQuery } from './history.query.js';
import { KeptPast } from './kept-past.js';
import { attractedOf, landingOf } from './landing.js';
import type { Basis, Range } from './project.js';
import { type RetiringOfYear, retiringOf } from './retiring.js';

const YEARS = 3;

export interface FoundBasis {
  readonly question: Question;
  readonly basis: Basis;
  readonly history: readonly HistoryYear[];
  readonly historyCountedAt: string | null;
  readonly retirementUnknown: number;
  readonly overdue: number;
  readonly studying: number;
  readonly studyingUnknown: number;
  readonly attracted: readonly AttractedYear[];
}

/** What a forecast begins from: who is there and when they retire, what happened in the last three years, which posts are given. */
@Injectable()
export class BasisQuery {
  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
    private readonly past: HistoryQuery,
    private readonly kept: KeptPast,
  ) {}

  async basis(asker: Asker, code: string, unit: string | null): Promise<FoundBasis> {
    const { question, quotas, versions } = await this.database.readWhole(async (tx) => {
      const asked = await this.questions.prepare(tx, asker, { code, unit, onDay: null, knownAt: null });
      if (asked.definition.kind !== 'stock') throw new DomainError('indicators.no_forecast');
      return { question: asked, quotas: await this.quotas(tx, asked), versions: await versionsOf(tx, code) };
    });
    const first = Number(question.day.slice(0, 4));
    const { people, past, landing, studying, studyingUnknown, attracted } = await this.kept.of(
      [code, versions, question.day, unit, question.scope.ranges, asker.bounds], // a unit may have come from where the asker sees nothing
      async () => {
        const snapshot = await this.database.readWhole((tx) => this.kept.seenBy(tx));
        const past = await this.past.years(asker, code, unit, first - YEARS, first - 1); // first: these may be counted in the background
        const value = await this.database.readWhole(async (tx) => ({
          people: await retiringOf(tx, question),
          ...(await landingOf(tx, question)),
          attracted: await attractedOf(tx, question, YEARS),
        }));
        return { snapshot: past.isRenewed ? null : snapshot, value: { ...value, past } };
      },
    );
    const sum = (rows: readonly RetiringOfYear[], of: 'numerator' | 'denominator' | 'overdue') =>
      rows.reduce((all, row) => all + row[of], 0);
    const history = past.years;
    const measured = history.filter(({ present }) => present > 0);
    return {
      question,
      basis: {
        onDay: question.day,
        numerator: sum(people, 'numerator'),
        denominator: sum(people, 'denominator'),
        retiring: people.flatMap(({ year, numerator, denominator }) => (year === null ? [] : [{ year, numerator, denominator }])),
        attrition: rangeOf(
          measured.map(({ left, present }) => left / present),
          'low',
        ),
        converted: rangeOf(
          measured.map(({ converted }) => converted),
          'high',
        ),
        landing,
        recruitShare: shareOf(measured),
        quotas,
      },
      history,
      historyCountedAt: past.countedAt,
      retirementUnknown: sum(
        people.filter(({ year }) => year === null),
        'denominator',
      ),
      overdue: sum(people, 'overdue'),
      studying,
      studyingUnknown,
      attracted,
    };
  }

  private quotas(tx: Tx, { scope, day }: Question): Promise<{ year: number; posts: number }[]> {
    const parameters: unknown[] = [Number(day.slice(0, 4)), day];
    const within = scope.ranges === null ? 'true' : boundsSql(scope.ranges, ['u.path'], parameters);
    return tx.query(
      `select q.year, sum(greatest(0, q.given - f.filled))::int as posts from establishment_quota q
       join organizations_unit_period u on u.unit_id = q.unit_id and u.valid @> $2::date
       cross join lateral (select count(*)::int as filled from establishment_appointment a where a.quota_id = q.id and a.revoked_change is null) f
       where q.withdrawn_at is null and q.year >= $1 and ${within} group by q.year order by q.year`,
      parameters,
    );
  }
}

/** Which versions hold when: the past days are counted by them. */
const versionsOf = (tx: Tx, code: string): Promise<object[]> =>
  tx.query(`select d.version, d.valid_from, d.valid_until from indicators_definition d where d.code = $1 order by d.version`, [code]);

/** Of several years the worst, the mean and the best; of none nothing happens. */
function rangeOf(values: readonly number[], better: 'low' | 'high'): Range {
  if (values.length === 0) return { worst: 0, mean: 0, best: 0 };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return better === 'high' ? { worst: low, mean, best: high } : { worst: high, mean, best: low };
}

/** Years without recruits say nothing of them; the mean is over the people, not the years. */
function shareOf(history: readonly HistoryYear[]): Range {
  const years = history.filter(({ recruited }) => recruited > 0);
  const range = rangeOf(
    years.map(({ recruited, recruitedCounting }) => Math.max(0, recruitedCounting) / recruited),
    'high',
  );
  const recruited = years.reduce((sum, year) => sum + year.recruited, 0);
  return { ...range, mean: recruited > 0 ? years.reduce((sum, year) => sum + Math.max(0, year.recruitedCounting), 0) / recruited : 0 };
}
