import { Injectable } from '@nestjs/common';
import { SetupState } from '#libs/access';
import { type Day, DomainError } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { Criteria } from '#libs/talent';
import type { PlanFile, Words } from './plan-file.js';

export interface Definition {
  readonly code: string;
  readonly version: number;
  readonly plan: string;
  readonly name: Words;
  readonly describes: Words;
  readonly population: readonly { readonly until?: Day; readonly criteria: Criteria }[];
  readonly numerator: Criteria;
  readonly ofWhich: readonly string[];
  readonly unitOfCounting: string;
  readonly direction: 'at_least' | 'at_most';
  readonly legalSource: Words;
  readonly target: { readonly value: string; readonly by: Day; readonly clause: string | null } | null;
}

/** The indicators of the registry: the newest version of each, with the target of the plan the body chose. */
@Injectable()
export class Definitions {
  constructor(private readonly setup: SetupState) {}

  async all(tx: Tx): Promise<Definition[]> {
    const { plan } = await this.setup.read(tx);
    return tx.query<Definition>(
      `select distinct on (d.code) d.code, d.version, d.plan, d.name, d.describes, d.population, d.numerator, d.of_which as "ofWhich",
         d.unit_of_counting as "unitOfCounting", d.direction, d.legal_source as "legalSource",
         (select jsonb_build_object('value', t.value, 'by', t.by_day, 'clause', t.clause) from indicators_target t
          where t.indicator = d.code and t.plan = $1 order by t.by_day desc limit 1) as target
       from indicators_definition d order by d.code, d.version desc`,
      [plan],
    );
  }

  async require(tx: Tx, code: string): Promise<Definition> {
    const found = (await this.all(tx)).find((definition) => definition.code === code);
    if (!found) throw new DomainError('indicators.not_found');
    return found;
  }

  /** The plan the body chose, or null. */
  async plan(tx: Tx): Promise<PlanFile | null> {
    const { plan } = await this.setup.read(tx);
    const [row] = await tx.query<{ content: PlanFile }>(`select p.content from indicators_plan p where p.code = $1`, [plan]);
    return row?.content ?? null;
  }

  /** The population on a day: categories of the law change over time. */
  populationOn({ population }: Definition, day: Day): Criteria {
    return (population.find(({ until }) => until === undefined || day < until) ?? population.at(-1)!).criteria;
  }
}
