import { Inject, Injectable } from '@nestjs/common';
import type { Asker } from '#libs/access';
import type { Clock } from '#libs/kernel';
import { CLOCK, type Tx } from '#libs/platform';
import type { Criteria } from '../criteria/criteria.body.js';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';

/** Who answers a question now, within the asker's scope: their ids alone, in no order. */
@Injectable()
export class PeopleAsked {
  constructor(
    private readonly compiler: CriteriaCompiler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ids(tx: Tx, asker: Asker, criteria: Criteria, most: number): Promise<string[]> {
    const sql = await this.compiler.prepare(tx, criteria, asker.bounds, this.clock.today());
    const rows = await tx.query<{ id: string }>(
      `select c.person_id as id from talent_card c where ${sql.scoped(criteria, asker.bounds)} limit ${most}`,
      sql.parameters,
    );
    return rows.map(({ id }) => id);
  }
}
