import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Day, DomainError } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { rateOf } from '../arithmetic/ratio.js';
import { DayCounts, type StoredDay } from '../days/day-counts.js';
import type { CountedPeople } from '../measure/measure.body.js';
import { PeoplePages } from '../measure/people-page.js';
import { Questions } from '../measure/question.js';
import type { Bridge, BridgeEnd, Term } from './bridge.body.js';
import { type BridgeSum, bridgeSql, type CountedBridge, type Stages, shownBy } from './bridge-sql.js';
import { bridgeAsked, stagesAgain } from './bridge-stages.js';
import { termsOf } from './bridge-terms.js';

export interface AskedBridge {
  readonly code: string;
  readonly unit: string | null;
  readonly from: Day;
  readonly to: Day;
  readonly knownAt: string | null;
}

/** What made a number change between two days: every person under one reason, all reasons together the whole change. */
@Injectable()
export class BridgeQuery {
  constructor(
    private readonly questions: Questions,
    private readonly pages: PeoplePages,
    private readonly days: DayCounts,
  ) {}

  async bridge(asker: Asker, asked: AskedBridge): Promise<Bridge> {
    return (await this.counted(asker, asked, false)).bridge;
  }

  /** To reckon with: of very many people as it was counted last, with when that was. */
  async reckoned(asker: Asker, asked: AskedBridge): Promise<ReckonedBridge> {
    const { bridge, stored, stages } = await this.counted(asker, asked, true);
    const isRenewed = stored !== null && (await this.days.renewed(bridgeAsked(stages, asked.from, asked.to), stored));
    return { bridge, countedAt: stored?.countedAt ?? null, isRenewed };
  }

  private counted(asker: Asker, asked: AskedBridge, isReckonedWith: boolean) {
    return this.days.read(async (tx) => {
      const stages = await this.stages(tx, asker, asked);
      const stored = await this.stored(tx, stages, asked, isReckonedWith);
      const counted = stored?.answer ?? (await countedOf(tx, stages, asked));
      const sums = new Map(counted.sums.map((sum) => [sum.stage, sum]));
      const from = endOf(asked.from, stages.before.definition.version, sums.get('known_then') ?? sums.get('before')!);
      const to = endOf(asked.to, (stages.defined ?? stages.after).definition.version, sums.get('defined') ?? sums.get('after')!);
      const bridge: Bridge = { indicator: asked.code, unit: stages.after.scope.unit, from, to, ...termsOf(counted.terms, from, to) };
      return { bridge, stored, stages };
    });
  }

  people(asker: Asker, asked: AskedBridge & { term: Term; limit: number; after: string | null }): Promise<CountedPeople> {
    return this.days.read(async (tx) => {
      const stages = await this.stages(tx, asker, asked);
      const { code, unit, from, to, knownAt, term, limit, after } = asked;
      const identity = ['bridge', code, unit, from, to, knownAt, term];
      const stored = await this.stored(tx, stages, asked);
      if (stored) {
        const shown = shownBy(term, await stagesAgain(bridgeAsked(stages, from, to), (stage) => this.questions.ofFew(tx, stage)));
        const total = stored.answer.terms.find((counted) => counted.term === term)?.people ?? 0;
        return this.pages.kept(tx, asker, { list: stored.list!, term, total, shown, identity, limit, after });
      }
      const { sql, parameters } = bridgeSql(stages, from, to);
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
        identity,
        limit,
        after,
      });
    });
  }

  /** What was counted of it before; null where so few are asked about that it is counted at once. */
  private stored(tx: Tx, stages: Stages, { from, to }: AskedBridge, isReckonedWith = false): Promise<StoredDay<CountedBridge> | null> {
    const { before, after } = stages;
    const ranges = before.scope.ranges && after.scope.ranges && [...before.scope.ranges, ...after.scope.ranges];
    return this.days.stored<CountedBridge>(tx, bridgeAsked(stages, from, to), { day: from, ranges, settled: false, isReckonedWith });
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

export interface ReckonedBridge {
  readonly bridge: Bridge;
  readonly countedAt: Date | null; // null: now
  readonly isRenewed: boolean; // it is being counted anew
}

async function countedOf(tx: Tx, stages: Stages, { from, to }: AskedBridge): Promise<CountedBridge> {
  const { sql, ends, parameters } = bridgeSql(stages, from, to);
  const [row] = await tx.query<CountedBridge>(
    `${sql} select (select json_agg(e) from (${ends}) e) as sums, (select coalesce(json_agg(t), '[]') from (
       select h.term, sum(h.numerator)::int as numerator, sum(h.denominator)::int as denominator, count(*)::int as people
       from changed h group by h.term) t) as terms`,
    parameters,
  );
  return row!;
}

const endOf = (onDay: Day, definitionVersion: number, { numerator, denominator }: BridgeSum): BridgeEnd => ({
  onDay,
  definitionVersion,
  numerator,
  denominator,
  rate: rateOf(numerator, denominator),
});
