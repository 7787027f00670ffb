import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, type Day, DomainError } from '#libs/kernel';
import { boundsSql, CLOCK, type Tx } from '#libs/platform';
import { CriteriaCompiler, type CriteriaSql, cardSource, HOME_PATH } from '#libs/talent';
import { type Counted, type Definition, mayKnow, populationOn } from '../definitions/definition.js';
import { Definitions } from '../definitions/definitions.js';
import { COHORT_PARTS, cohortSource, recruitedInYearOf } from './kinds-sql.js';
import { type MeasuredScope, MeasuredScopes } from './measured-scope.js';
import { type PartSql, partSql } from './part-sql.js';

/** A definition made ready to be asked over one scope, day and time: the same SQL counts people and lists them. */
export interface Question {
  readonly definition: Definition;
  readonly scope: MeasuredScope;
  readonly day: Day;
  readonly source: string; // where cards come from
  readonly where: string;
  readonly parts: PartSql;
  readonly sql: CriteriaSql; // takes further parameters
}

export interface Asked {
  readonly code: string;
  readonly unit: string | null;
  readonly onDay: Day | null;
  readonly knownAt: string | null;
  readonly version?: number | null | undefined; // of the definition; else the one that holds on the day
}

/** Two days next to each other, or a day as it was known then and later, differ by few people: of these only the ends of years are told. */
const isTold = ({ onDay, knownAt }: Pick<Asked, 'onDay' | 'knownAt'>, today: Day): boolean =>
  knownAt === null && (onDay === null || onDay === today || onDay.endsWith('-12-31'));

@Injectable()
export class Questions {
  constructor(
    private readonly definitions: Definitions,
    private readonly scopes: MeasuredScopes,
    private readonly compiler: CriteriaCompiler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(tx: Tx, asker: Asker, asked: Asked): Promise<Question> {
    const day = asked.onDay ?? this.clock.today();
    const { code, version } = asked;
    const definition = await (version ? this.definitions.requireVersion(tx, code, version) : this.definitions.require(tx, code, day));
    if (!mayKnow(asker, definition)) throw new DomainError('indicators.not_found');
    const over = await this.over(tx, asker, asked, definition);
    return { definition, ...over, parts: this.parts(over.sql, definition, day) };
  }

  /** The same question on many days: what does not depend on the day is read once, and no units are told apart. */
  async series(tx: Tx, asker: Asker, { code, unit }: Pick<Asked, 'code' | 'unit'>): Promise<(onDay: Day | null) => Promise<Question>> {
    const today = this.clock.today();
    const [asked, definitionOn] = [await this.scopes.asked(tx, asker, unit, today), await this.definitions.inForceOn(tx, code)];
    return async (onDay) => {
      const day = onDay ?? today;
      const definition = definitionOn(day);
      if (!mayKnow(asker, definition)) throw new DomainError('indicators.not_found');
      const scope = await this.scopes.on(tx, asker, asked, day, false);
      const over = await this.within(tx, asker, scope, { onDay, knownAt: null }, definition);
      return { definition, ...over, parts: this.parts(over.sql, definition, day) };
    };
  }

  /** Over whom it is asked, without what is counted. */
  async over(tx: Tx, asker: Asker, { unit, ...moment }: Omit<Asked, 'code'>, counted: Pick<Counted, 'kind' | 'cohortYears'>) {
    const today = this.clock.today();
    return this.within(tx, asker, await this.scopes.of(tx, asker, unit, moment.onDay ?? today, today), moment, counted);
  }

  private async within(
    tx: Tx,
    asker: Asker,
    scope: MeasuredScope,
    { onDay, knownAt }: Pick<Asked, 'onDay' | 'knownAt'>,
    { kind, cohortYears }: Pick<Counted, 'kind' | 'cohortYears'>,
  ) {
    const today = this.clock.today();
    const day = onDay ?? today;
    if (!scope.opens && !isTold({ onDay, knownAt }, today)) throw new DomainError('indicators.told_for_year_ends');
    const cards = cardSource({ onDay, knownAt }, day, today, scope.ranges ?? 'whole');
    const sql = await this.compiler.prepare(tx, {}, asker.bounds, day, kind === 'cohort' ? [] : cards.parameters);
    const source = kind === 'cohort' ? cohortSource(day, cohortYears ?? 0, (value) => `$${sql.parameters.push(value)}`) : cards.sql;
    const where = scope.ranges === null ? 'true' : boundsSql(scope.ranges, [HOME_PATH], sql.parameters);
    return { scope, day, source, where, sql };
  }

  /** The parts of what is counted, by the SQL that takes further parameters. */
  parts(sql: CriteriaSql, counted: Counted, day: Day): PartSql {
    if (counted.kind === 'cohort') return COHORT_PARTS;
    const recruited = counted.kind === 'flow' ? recruitedInYearOf(day, (value) => `$${sql.parameters.push(value)}`) : null;
    return partSql(sql, populationOn(counted, day), counted.numerator, recruited);
  }
}
