import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Day, DomainError } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { rateOf } from '../arithmetic/ratio.js';
import type { CountedPeople } from '../measure/measure.body.js';
import { PeoplePages } from '../measure/people-page.js';
import { Questions } from '../measure/question.js';
import type { Bridge, BridgeEnd, Term } from './bridge.body.js';
import { bridgeSql, type Stages, shownBy } from './bridge-sql.js';
import { type CountedTerm, termsOf } from './bridge-terms.js';

export interface AskedBridge {
  readonly code: string;
  readonly unit: string | null;
  readonly from: Day;
  readonly to: Day;
  readonly knownAt: string | null;
}

interface Sum {
  readonly stage: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** What made a number change between two days: every person under one reason, all reasons together the whole change. */
@Injectable()
export class BridgeQuery {
  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
    private readonly pages: PeoplePages,
  ) {}

  bridge(asker: Asker, asked: AskedBridge): Promise<Bridge> {
    return this.database.readWhole(async (tx) => {
      const stages = await this.stages(tx, asker, asked);
      const { sql, ends, parameters } = bridgeSql(stages, asked.from, asked.to);
      const [row] = await tx.query<{ terms: CountedTerm[]; sums: Sum[] }>(
        `${sql} select (select json_agg(e) from (${ends}) e) as sums, (select coalesce(json_agg(t), '[]') from (
           select h.term, sum(h.numerator)::int as numerator, sum(h.denominator)::int as denominator, count(*)::int as people
           from changed h group by h.term) t) as terms`,
        parameters,
      );
      const sums = new Map(row!.sums.map((sum) => [sum.stage, sum]));
      const from = endOf(asked.from, stages.before.definition.version, sums.get('known_then') ?? sums.get('before')!);
      const to = endOf(asked.to, (stages.defined ?? stages.after).definition.version, sums.get('defined') ?? sums.get('after')!);
      return { indicator: asked.code, unit: stages.after.scope.unit, from, to, ...termsOf(row!.terms, from, to) };
    });
  }

  people(asker: Asker, asked: AskedBridge & { term: Term; limit: number; after: string | null }): Promise<CountedPeople> {
    return this.database.readWhole(async (tx) => {
      const stages = await this.stages(tx, asker, asked);
      const { sql, parameters } = bridgeSql(stages, asked.from, asked.to);
      const { code, unit, from, to, knownAt, term, limit, after } = asked;
      const changed = await tx.query<{ person_id: string }>(
        `${sql} select h.person_id from changed h where h.term = $${parameters.push(term)}`,
        parameters,
      );
      const shown = shownBy(term, stages);
      const ids = `$${shown.sql.parameters.push(changed.map(({ person_id }) => person_id))}`;
      return this.pages.page(tx, asker, {
        from: `${shown.source} c where ${shown.where} and c.person_id = any(${ids}::uuid[])`,
        parameters: shown.sql.parameters,
        ...shown.parts,
        definition: shown.definition,
        day: shown.day,
        identity: ['bridge', code, unit, from, to, knownAt, term],
        limit,
        after,
      });
    });
  }

  private async stages(tx: Tx, asker: Asker, { code, unit, from, to, knownAt }: AskedBridge): Promise<Stages> {
    if (from >= to) throw new DomainError('indicators.bridge_order');
    const ask = (onDay: Day, version?: number, known: string | null = null) =>
      this.questions.prepare(tx, asker, { code, unit, onDay, knownAt: known, version });
    const before = await ask(from);
    const { version, kind } = before.definition;
    if (kind === 'cohort') throw new DomainError('indicators.bridge_cohort');
    const later = await ask(to);
    const stages = {
      knownThen: knownAt ? await ask(from, version, knownAt) : null,
      before,
      after: later.definition.version === version ? later : await ask(to, version),
      defined: later.definition.version === version ? null : later,
    };
    if (before.scope.partial.length > 0 || later.scope.partial.length > 0) throw new DomainError('indicators.bridge_partial');
    return stages;
  }
}

const endOf = (onDay: Day, definitionVersion: number, { numerator, denominator }: Sum): BridgeEnd => ({
  onDay,
  definitionVersion,
  numerator,
  denominator,
  rate: rateOf(numerator, denominator),
});
