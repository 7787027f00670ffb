import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { addYears, type Day } from '#libs/kernel';
import { Database } from '#libs/platform';
import { fractionOf, needOfFraction, rateOf, statusOf } from '../arithmetic/ratio.js';
import { Definitions } from '../definitions/definitions.js';
import { type Against, Goals } from '../targets/goals.js';
import { pathOn } from '../trajectory/path.js';
import { BasisQuery } from './basis.query.js';
import type { Forecast, ForecastYear } from './forecast.body.js';
import { type Basis, grossOf, MASTER_YEARS, NO_LEVERS, project, wholePeople } from './project.js';

/** Where the number goes if nothing is decided besides what is: every year-end to 2045, with a range from the worst and the best of the last years. */
@Injectable()
export class ForecastQuery {
  constructor(
    private readonly database: Database,
    private readonly bases: BasisQuery,
    private readonly goals: Goals,
    private readonly definitions: Definitions,
  ) {}

  async forecast(asker: Asker, code: string, unit: string | null): Promise<Forecast> {
    const { question, basis, history, ...found } = await this.bases.basis(asker, code, unit);
    const { scope, definition, day } = question;
    const units = scope.unit ? [scope.unit.id] : [];
    const { aimed, plan } = await this.database.readWhole(async (tx) => ({
      aimed: (await this.goals.against(tx, definition, units, day))(scope.unit?.id ?? null),
      plan: await this.definitions.plan(tx),
    }));
    const years = yearsOf(basis, aimed, definition.direction);
    const outlook = years.find(({ onDay }) => onDay >= (aimed.target?.by ?? '')) ?? null;
    const way = { path: aimed.path, outlook };
    return {
      indicator: code,
      unit: scope.unit,
      target: aimed.target,
      basis: { ...basis, retiring: [...basis.retiring], landing: [...basis.landing], quotas: [...basis.quotas] },
      history: [...history],
      status: statusOf(basis.numerator, basis.denominator, aimed.target, day, definition.direction, way),
      unitCosts: [...(plan?.unitCosts ?? [])],
      years,
      ...found,
      attracted: [...found.attracted],
      latestStart: aimed.target ? addYears(aimed.target.by, -MASTER_YEARS) : null,
    };
  }
}

function yearsOf(basis: Basis, { target, path }: Against, direction: 'at_least' | 'at_most'): ForecastYear[] {
  const [worst, mean, best] = (['worst', 'mean', 'best'] as const).map((outlook) => project(basis, NO_LEVERS, outlook));
  let before = basis.numerator;
  return mean!.map(({ onDay, numerator, denominator, retired, left }, at) => {
    const present = Math.round(denominator);
    const [low, middle, high] = [worst![at]!, mean![at]!, best![at]!].map((year) => wholePeople(year.numerator)) as [
      number,
      number,
      number,
    ];
    const asked = askedOn(onDay, target, path);
    const need = asked && needOfFraction(present, asked, direction);
    const gross = need === null || direction === 'at_most' ? null : grossOf(need, before, Math.round(retired + left));
    before = wholePeople(numerator);
    return {
      onDay,
      denominator: present,
      worst: Math.min(low, high),
      numerator: middle,
      best: Math.max(low, high),
      worstRate: rateOf(Math.min(low, high), present),
      rate: rateOf(middle, present),
      bestRate: rateOf(Math.max(low, high), present),
      need,
      gross,
    };
  });
}

/** The path until the day of the target, the target from then on. */
function askedOn(onDay: Day, target: Against['target'], path: Against['path']) {
  if (!target) return null;
  return onDay < target.by ? ((path && pathOn(path, onDay)) ?? null) : fractionOf(target.value);
}
