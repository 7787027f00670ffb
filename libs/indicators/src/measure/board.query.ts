import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Day } from '#libs/kernel';
import { mayKnow } from '../definitions/definition.js';
import { Definitions } from '../definitions/definitions.js';
import { againstOf, Goals } from '../targets/goals.js';
import type { Board, BoardItem } from './board.body.js';
import { type CountedBy, type CountedSeveral, Counting } from './counting.js';
import { countsOf, type PartCount } from './counts.js';
import { milestoneOn } from './milestone.js';
import { Questions } from './question.js';
import { isOfFew } from './told.js';

interface Asked {
  readonly unit: string | null;
  readonly onDay: Day | null;
  readonly knownAt: string | null;
}

/** Every indicator of a unit at one glance: from an index of this process those that it knows, all others that count those present from one reading of the cards. */
@Injectable()
export class BoardQuery {
  constructor(
    private readonly definitions: Definitions,
    private readonly questions: Questions,
    private readonly counting: Counting,
    private readonly goals: Goals,
  ) {}

  async board(asker: Asker, asked: Asked): Promise<Board & { readonly countedBy: CountedBy }> {
    const heads = await this.counting.ready(asked);
    return this.counting.read(async (tx) => {
      const over = await this.questions.over(tx, asker, asked, PRESENT);
      const { scope, day: onDay } = over;
      const known = (await this.definitions.all(tx, onDay)).filter((definition) => mayKnow(asker, definition));
      const counted = new Map<string, readonly PartCount[]>();
      for (const definition of known) {
        const found = scope.opens ? this.counting.byIndex(heads, definition, onDay, scope, null) : null;
        if (found) counted.set(definition.code, found.parts);
      }
      const byIndex = counted.size;
      const present = known.filter(({ code, kind }) => kind !== 'cohort' && !counted.has(code));
      const ofFew = new Set<string>();
      const add = ({ byCode, telling }: CountedSeveral) => {
        for (const [code, parts] of byCode) counted.set(code, parts);
        for (const [code, told] of telling ?? []) if (isOfFew(told)) ofFew.add(code);
      };
      const several = await this.counting.several(tx, over, present);
      add(several);
      for (const definition of known.filter(({ kind }) => kind === 'cohort')) {
        const cohort = await this.questions.over(tx, asker, asked, definition);
        add(await this.counting.several(tx, cohort, [definition]));
      }
      const { unit, partial } = scope;
      const goals = await this.goals.of(
        tx,
        known.map(({ code }) => code),
        unit ? [unit.id] : [],
        onDay,
      );
      const items = known.map((definition): BoardItem => {
        const against = againstOf(definition, goals.find(({ indicator }) => indicator === definition.code) ?? null);
        const isTold = partial.length === 0 && !ofFew.has(definition.code);
        const rows = isTold ? counted.get(definition.code)! : []; // came over only in part, or not to be told: not measurable
        const { code, version, name, kind } = definition;
        const counts = countsOf(rows, against, onDay, definition);
        const milestone = milestoneOn(against.path, onDay, counts, definition.direction);
        return { code, definitionVersion: version, name, kind, target: against.target, milestone, ...counts };
      });
      const countedBy = byIndex === 0 ? several.by : byIndex === known.length ? 'index' : 'both';
      return {
        unit,
        onDay,
        toldAnewOn: scope.opens ? null : this.questions.toldAnewOn(),
        items: items.sort((a, b) => placeOf(a) - placeOf(b)),
        countedBy,
      };
    });
  }
}

const PRESENT = { kind: 'stock', cohortYears: null } as const;

/** What is aimed at first, what cannot be measured last. */
const placeOf = ({ target, denominator }: BoardItem): number => (target ? 0 : denominator > 0 ? 1 : 2);
