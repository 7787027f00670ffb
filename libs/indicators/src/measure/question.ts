import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Clock, Day } from '#libs/kernel';
import { boundsSql, CLOCK, type Tx } from '#libs/platform';
import { CriteriaCompiler, type CriteriaSql, cardSource, HOME_PATH } from '#libs/talent';
import { type Definition, Definitions } from '../definitions/definitions.js';
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
}

@Injectable()
export class Questions {
  constructor(
    private readonly definitions: Definitions,
    private readonly scopes: MeasuredScopes,
    private readonly compiler: CriteriaCompiler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(tx: Tx, asker: Asker, { code, unit, onDay, knownAt }: Asked): Promise<Question> {
    const today = this.clock.today();
    const day = onDay ?? today;
    const definition = await this.definitions.require(tx, code);
    const scope = await this.scopes.of(tx, asker, unit, day, today);
    const source = cardSource({ onDay, knownAt }, day, scope.ranges ?? 'whole');
    const sql = await this.compiler.prepare(tx, {}, asker.bounds, day, source.parameters);
    const where = scope.ranges === null ? 'true' : boundsSql(scope.ranges, [HOME_PATH], sql.parameters);
    const parts = partSql(sql, this.definitions.populationOn(definition, day), definition.numerator);
    return { definition, scope, day, source: source.sql, where, parts, sql };
  }
}
