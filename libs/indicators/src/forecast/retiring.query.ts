import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { CountedPeople } from '../measure/measure.body.js';
import { PeoplePages } from '../measure/people-page.js';
import { Questions } from '../measure/question.js';
import type { Due } from './landing.js';
import { retiresWhen } from './retiring.js';

export interface AskedRetiring {
  readonly code: string;
  readonly unit: string | null;
  readonly due: Due;
  readonly whoCount: boolean; // else all who are counted over
  readonly limit: number;
  readonly after: string | null;
}

/** Exactly the people a forecast takes to leave by their age. */
@Injectable()
export class RetiringQuery {
  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
    private readonly pages: PeoplePages,
  ) {}

  page(asker: Asker, { code, unit, due, whoCount, limit, after }: AskedRetiring): Promise<CountedPeople> {
    return this.database.readWhole(async (tx) => {
      const question = await this.questions.prepare(tx, asker, { code, unit, onDay: null, knownAt: null });
      const { definition, source, where, parts, sql, day } = question;
      if (definition.kind !== 'stock') throw new DomainError('indicators.no_forecast');
      return this.pages.page(tx, asker, {
        from: `${source} c where ${where} and ${retiresWhen(question, due, whoCount)}`,
        parameters: sql.parameters,
        ...parts,
        definition,
        day,
        identity: ['retiring', code, unit, due, whoCount, definition.version],
        limit,
        after,
      });
    });
  }
}
