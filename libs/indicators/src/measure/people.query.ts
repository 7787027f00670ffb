import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { Database } from '#libs/platform';
import { grouping } from './grouping.js';
import type { CountedPeople, Grouping, Part } from './measure.body.js';
import { PeoplePages } from './people-page.js';
import { type Asked, Questions } from './question.js';

export interface AskedPeople extends Asked {
  readonly part: Part;
  readonly by: Grouping | null;
  readonly group: string | null | undefined; // undefined: all groups; null: unknown
  readonly limit: number;
  readonly after: string | null;
}

/** Exactly the people behind a number. */
@Injectable()
export class CountedPeopleQuery {
  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
    private readonly pages: PeoplePages,
  ) {}

  async page(asker: Asker, asked: AskedPeople): Promise<CountedPeople> {
    if (asked.group !== undefined && !asked.by) throw new DomainError('indicators.group_without_by');
    return this.database.readWhole(async (tx) => {
      const { source, where, parts, sql, scope, day, definition } = await this.questions.prepare(tx, asker, asked);
      const add = (value: unknown) => `$${sql.parameters.push(value)}`;
      const apart = asked.by && asked.group !== undefined ? grouping(asked.by, scope, day, add) : null;
      const inGroup = apart && asked.group !== undefined ? `and ${apart.where(asked.group)}` : '';
      const { code, part, unit, onDay, knownAt, limit, after } = asked;
      return this.pages.page(tx, asker, {
        from: `${source} c where ${where} ${inGroup} and ${parts.part} = ${add(part)}`,
        parameters: sql.parameters,
        ...parts,
        definition,
        day,
        identity: [code, part, unit, onDay, knownAt, apart && asked.by, apart && asked.group, definition.version],
        limit,
        after,
      });
    });
  }
}
