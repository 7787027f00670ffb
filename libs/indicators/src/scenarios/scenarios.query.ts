import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, type Day, DomainError } from '#libs/kernel';
import { type Bounds, boundsSql, CLOCK, Database, type Tx } from '#libs/platform';
import { rateOf } from '../arithmetic/ratio.js';
import { mayKnow } from '../definitions/definition.js';
import { Definitions } from '../definitions/definitions.js';
import { ForecastQuery } from '../forecast/forecast.query.js';
import { type Basis, type Levers, needFor, project, wholePeople } from '../forecast/project.js';
import { type Caps, type Cheapest, cheapestMix, costOfMix, MOST_STEPS, stepsOf } from './cheapest.js';
import type { CheapestBody, CostsBody, SaveScenarioBody, ScenarioResult, ScenarioView } from './scenario.body.js';

type Row = Omit<ScenarioView, 'unit' | 'savedAt'> & { unitId: string; unitName: string; path: string; savedAt: Date };

/** What scenarios give, and those that were saved. */
@Injectable()
export class ScenariosQuery {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly forecasts: ForecastQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(asker: Asker, indicator: string, unit: string | null): Promise<ScenarioView[]> {
    return this.database.readWhole(async (tx) => {
      if (!mayKnow(asker, await this.definitions.require(tx, indicator))) throw new DomainError('indicators.not_found');
      return this.rows(tx, asker.bounds, 's.indicator = $2 and ($3::uuid is null or s."unitId" = $3)', [indicator, unit]);
    });
  }

  show(bounds: Bounds, id: string): Promise<ScenarioView> {
    return this.database.readWhole((tx) => this.require(tx, bounds, id));
  }

  async require(tx: Tx, bounds: Bounds, id: string): Promise<ScenarioView> {
    const [found] = await this.rows(tx, bounds, 's.id = $2', [id]);
    if (!found) throw new DomainError('indicators.scenario_not_found');
    return found;
  }

  /** What the levers give for a unit as it is today. */
  async result(asker: Asker, { indicator, unitId, levers, costs }: Omit<SaveScenarioBody, 'name'>) {
    const { basis, target } = await this.aimed(asker, indicator, unitId);
    return { basis, result: resultOf(basis, levers, costs, target) };
  }

  async cheapest(asker: Asker, { indicator, unitId, levers, costs, caps: most }: CheapestBody): Promise<Cheapest> {
    const caps: Caps = {
      send: { most: most.send, cost: costs.send },
      sendDoctors: { most: most.sendDoctors, cost: costs.sendDoctors },
      attract: { most: most.attract, cost: costs.attract },
    };
    if (stepsOf(caps) > MOST_STEPS) throw new DomainError('indicators.too_many_steps');
    const { basis, target } = await this.aimed(asker, indicator, unitId);
    return cheapestMix(basis, levers, Number(target.value), Number(target.by.slice(0, 4)), caps);
  }

  private async aimed(asker: Asker, indicator: string, unitId: string) {
    const { basis, target } = await this.forecasts.forecast(asker, indicator, unitId);
    if (!target) throw new DomainError('indicators.no_target');
    if (target.by < this.clock.today()) throw new DomainError('indicators.target_over');
    return { basis, target };
  }

  private async rows(tx: Tx, bounds: Bounds, condition: string, asked: readonly unknown[]): Promise<ScenarioView[]> {
    const parameters: unknown[] = [this.clock.today(), ...asked];
    const rows = await tx.query<Row>(
      `select * from (${SELECT}) s where ${condition} and ${boundsSql(bounds, ['s.path'], parameters)} order by s."savedAt" desc limit 200`,
      parameters,
    );
    return rows.map(({ unitId, unitName, path: _path, savedAt, ...row }) => ({
      ...row,
      unit: { id: unitId, name: unitName },
      savedAt: savedAt.toISOString(),
    }));
  }
}

function resultOf(basis: Basis, levers: Levers, costs: CostsBody, { value, by }: { value: string; by: Day }): ScenarioResult {
  const years = project(basis, levers, 'mean');
  const target = Number(value);
  const reached = years.find(({ numerator, denominator }) => wholePeople(numerator) >= needFor(denominator, target));
  const at = years.find(({ onDay }) => onDay >= by) ?? years.at(-1)!;
  const [numerator, denominator] = [wholePeople(at.numerator), Math.round(at.denominator)];
  const each = { send: { cost: costs.send }, sendDoctors: { cost: costs.sendDoctors }, attract: { cost: costs.attract } };
  return {
    reachedOn: reached?.onDay ?? null,
    onDay: at.onDay,
    numerator,
    denominator,
    rate: rateOf(numerator, denominator),
    short: Math.max(0, needFor(at.denominator, target) - numerator),
    cost: costOfMix(basis.onDay, levers, Number(by.slice(0, 4)), each),
  };
}

/** `$1` is today: a unit that no longer stands is shown as it stood last. */
const SELECT = `select s.id, s.version, s.indicator, s.unit_id as "unitId", u.name_vi as "unitName", u.path, s.name, s.levers, s.costs, s.basis, s.result,
    c.at as "savedAt", a.display_name as "savedBy"
  from indicators_scenario s
  join platform_change c on c.id = s.saved_change left join access_user a on a.id = c.actor_id
  join lateral (
    select p.name_vi, p.path from organizations_unit_period p where p.unit_id = s.unit_id
    order by (p.valid @> $1::date) desc, lower(p.valid) desc nulls last limit 1) u on true
  where s.removed_change is null`;
