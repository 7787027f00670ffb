import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { CountedPeople } from '../measure/measure.body.js';
import { PeoplePages } from '../measure/people-page.js';
import { Questions } from '../measure/question.js';
import { type Due, landedIn } from './landing.js';

export interface AskedStudying {
  readonly code: string;
  readonly unit: string | null;
  readonly due: Due;
  readonly limit: number;
  readonly after: string | null;
}

/** Exactly the people a forecast takes to come to count because they study today. */
@Injectable()
export class StudyingQuery {
  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
    private readonly pages: PeoplePages,
  ) {}

  page(asker: Asker, { code, unit, due, limit, after }: AskedStudying): Promise<CountedPeople> {
    return this.database.readWhole(async (tx) => {
      const question = await this.questions.prepare(tx, asker, { code, unit, onDay: null, knownAt: null });
      const { definition, source, where, parts, sql, day } = question;
      if (definition.kind !== 'stock') throw new DomainError('indicators.no_forecast');
      const ids = await landedIn(tx, question, due);
      return this.pages.page(tx, asker, {
        from: `${source} c where ${where} and c.person_id = any($${sql.parameters.push(ids)}::uuid[])`,
        parameters: sql.parameters,
        ...parts,
        definition,
        day,
        identity: ['studying', code, unit, due, definition.version],
        limit,
        after,
      });
    });
  }
}
