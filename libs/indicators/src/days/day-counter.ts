import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { type BridgeSum, bridgeSql, type CountedBridge } from '../bridge/bridge-sql.js';
import { stagesAgain } from '../bridge/bridge-stages.js';
import type { CountedTerm } from '../bridge/bridge-terms.js';
import { Counting } from '../measure/counting.js';
import type { PartCount } from '../measure/counts.js';
import { inGroup } from '../measure/grouping.js';
import { isOf } from '../measure/part-sql.js';
import { Questions, type SomePeople } from '../measure/question.js';
import { type Standing, standingsOf, standingTogether } from '../measure/standings.js';
import { membersUnderWay, replayUnderWay } from '../snapshots/replay-count.js';
import {
  added,
  type BoardAsked,
  type BridgeAsked,
  type CountedDay,
  type DayAsked,
  type NumberAsked,
  type PeopleAsked,
  type StandingsAsked,
  together,
} from './day-count.js';
import { gather, type Kept, keep } from './gathered.js';

/** A count under way, some of the people after others. */
export interface CountUnderWay {
  some(people: SomePeople): Promise<void>;
  /** The answer; people who are listed are kept as the list. */
  end(kept: Kept | null): Promise<unknown>;
}

export const listsPeople = (asked: DayAsked): boolean => 'what' in asked && asked.what !== 'board' && asked.what !== 'standings';

/** Counts what is asked of a past day, whatever it is, by the same SQL that answers it at once. */
@Injectable()
export class DayCounter {
  constructor(
    private readonly questions: Questions,
    private readonly counting: Counting,
  ) {}

  begin(tx: Tx, asked: DayAsked): Promise<CountUnderWay> | CountUnderWay {
    if (!('what' in asked)) return this.number(tx, asked);
    if (asked.what === 'board') return this.board(tx, asked);
    if (asked.what === 'standings') return this.standings(tx, asked);
    if (asked.what === 'replay') return replayUnderWay(tx, asked, this.questions);
    if (asked.what === 'members') return membersUnderWay(tx, asked, this.questions);
    return asked.what === 'people' ? this.people(tx, asked) : this.bridge(tx, asked);
  }

  private number(tx: Tx, asked: NumberAsked): CountUnderWay {
    const all: CountedDay[] = [];
    return {
      some: async (people) => {
        const { parts, ofWhich, groups } = await this.counting.byCards(tx, await this.questions.again(tx, asked, people), asked.by);
        all.push({ parts, ofWhich, groups: groups && [...groups] });
      },
      end: async () => together(all),
    };
  }

  private board(tx: Tx, asked: BoardAsked): CountUnderWay {
    const all = new Map<string, PartCount[]>();
    return {
      some: async (people) => {
        const { over, definitions } = await this.questions.boardAgain(tx, asked, people);
        for (const [code, parts] of await this.counting.severalByCards(tx, over, definitions))
          all.set(code, added([...(all.get(code) ?? []), ...parts]));
      },
      end: async () => [...all],
    };
  }

  private standings(tx: Tx, asked: StandingsAsked): CountUnderWay {
    const all: Standing[][] = [];
    return {
      some: async (people) => {
        const { over, definitions } = await this.questions.boardAgain(tx, asked, people);
        all.push(await standingsOf(tx, over, definitions, asked.by));
      },
      end: async () => standingTogether(all),
    };
  }

  private async people(tx: Tx, { of, part, group }: PeopleAsked): Promise<CountUnderWay> {
    await gather(tx);
    return {
      some: async (people) => {
        const { source, where, parts, sql, scope, day, definition } = await this.questions.again(tx, of, people);
        const add = (value: unknown) => `$${sql.parameters.push(value)}`;
        const apart = inGroup(of.by, group, scope, day, add);
        await tx.execute(
          `insert into day_gathered (term, person_id, sort_key)
           select '', c.person_id, c.sort_key from ${source} c where ${where} ${apart} and ${isOf(part, parts, definition, add)}`,
          sql.parameters,
        );
      },
      end: async (kept) => ({ total: await keep(tx, kept!) }),
    };
  }

  private async bridge(tx: Tx, asked: BridgeAsked): Promise<CountUnderWay> {
    await gather(tx);
    const sums = new Map<string, BridgeSum>();
    return {
      some: async (people) => {
        const stages = await stagesAgain(asked, (stage) => this.questions.again(tx, stage, people));
        const { sql, ends, parameters } = bridgeSql(stages, asked.from, asked.to, true);
        const rows = await tx.query<BridgeSum>(
          `${sql}, gathered as (
             insert into day_gathered (term, person_id, sort_key, numerator, denominator)
             select h.term, h.person_id, h.sort_key, h.numerator, h.denominator from changed h) ${ends}`,
          parameters,
        );
        for (const { stage, numerator, denominator } of rows) {
          const sum = sums.get(stage);
          sums.set(stage, { stage, numerator: numerator + (sum?.numerator ?? 0), denominator: denominator + (sum?.denominator ?? 0) });
        }
      },
      end: async (kept): Promise<CountedBridge> => {
        const terms = await tx.query<CountedTerm>(
          `select g.term, sum(g.numerator)::int as numerator, sum(g.denominator)::int as denominator, count(*)::int as people
           from day_gathered g group by g.term`,
        );
        await keep(tx, kept!);
        return { sums: [...sums.values()], terms };
      },
    };
  }
}
