import { Inject, Injectable } from '@nestjs/common';
import { Asker, SetupState } from '#libs/access';
import { type Clock, type Day, DomainError } from '#libs/kernel';
import { CLOCK, type Tx } from '#libs/platform';
import { type Definition, mayKnow } from './definition.js';
import type { PlanFile } from './plan-file.js';

export const DEFINITION_COLUMNS = `d.code, d.version, d.plan, d.name, d.describes, d.kind, d.cohort_years as "cohortYears", d.population, d.numerator, d.of_which as "ofWhich",
  d.unit_of_counting as "unitOfCounting", d.unknown_rule as "unknownRule", d.direction, d.legal_source as "legalSource",
  d.valid_from as "validFrom", d.valid_until as "validUntil"`;

/** The indicators of the registry, each by the version that holds on a day, with the target of the plan the body chose. */
@Injectable()
export class Definitions {
  constructor(
    private readonly setup: SetupState,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A day before the first version is measured by the first one. */
  async all(tx: Tx, day: Day = this.clock.today()): Promise<Definition[]> {
    const { plan } = await this.setup.read(tx);
    return tx.prepared<Definition>('indicators.definitions', ON_DAY, [plan, day]);
  }

  /** What the asker may know of. */
  async visible(tx: Tx, asker: Asker): Promise<Definition[]> {
    return (await this.all(tx)).filter((definition) => mayKnow(asker, definition));
  }

  async require(tx: Tx, code: string, day?: Day): Promise<Definition> {
    const found = (await this.all(tx, day)).find((definition) => definition.code === code);
    if (!found) throw new DomainError('indicators.not_found');
    return found;
  }

  /** All versions of one, read once: which of them holds on each day. */
  async inForceOn(tx: Tx, code: string): Promise<(day: Day) => Definition> {
    const { plan } = await this.setup.read(tx);
    const versions = await tx.query<Definition>(
      `select ${DEFINITION_COLUMNS}, ${TARGET} as target from indicators_definition d where d.code = $2 order by d.valid_from`,
      [plan, code],
    );
    const [first] = versions;
    if (!first) throw new DomainError('indicators.not_found');
    return (day) => versions.find(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day < validUntil)) ?? first;
  }

  /** One version of it, whenever it held. */
  async requireVersion(tx: Tx, code: string, version: number): Promise<Definition> {
    const { plan } = await this.setup.read(tx);
    const [found] = await tx.query<Definition>(
      `select ${DEFINITION_COLUMNS}, ${TARGET} as target from indicators_definition d where d.code = $2 and d.version = $3`,
      [plan, code, version],
    );
    if (!found) throw new DomainError('indicators.not_found');
    return found;
  }

  /** The plan the body chose, or null. */
  async plan(tx: Tx): Promise<PlanFile | null> {
    const { plan } = await this.setup.read(tx);
    const [row] = await tx.query<{ content: PlanFile }>(`select p.content from indicators_plan p where p.code = $1`, [plan]);
    return row?.content ?? null;
  }
}

/** Of the plan `$1`. */
const TARGET = `(select jsonb_build_object('value', t.value, 'by', t.by_day, 'clause', t.clause) from indicators_target t
  where t.indicator = d.code and t.plan = $1 order by t.by_day desc limit 1)`;

/** Of each by the plan `$1` the version that holds on the day `$2`. */
const ON_DAY = `select distinct on (d.code) ${DEFINITION_COLUMNS}, ${TARGET} as target
  from indicators_definition d order by d.code, (daterange(d.valid_from, d.valid_until) @> $2::date) desc, d.valid_from`;
