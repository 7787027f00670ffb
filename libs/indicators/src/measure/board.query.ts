import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Clock, Day } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import { type Definition, mayKnow } from '../definitions/definition.js';
import { Definitions } from '../definitions/definitions.js';
import { againstOf, Goals } from '../targets/goals.js';
import type { Board, BoardItem } from './board.body.js';
import { countsOf, type PartCount } from './counts.js';
import { Questions } from './question.js';
import { isOfFew } from './told.js';

interface Asked {
  readonly unit: string | null;
  readonly onDay: Day | null;
  readonly knownAt: string | null;
}

/** Every indicator of a unit at one glance: all that count those present come from one reading of the cards. */
@Injectable()
export class BoardQuery {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly questions: Questions,
    private readonly goals: Goals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  board(asker: Asker, asked: Asked): Promise<Board> {
    return this.database.readWhole(async (tx) => {
      const onDay = asked.onDay ?? this.clock.today();
      const known = (await this.definitions.all(tx, onDay)).filter((definition) => mayKnow(asker, definition));
      const ofPresent = known.filter(({ kind }) => kind !== 'cohort');
      const { unit, counted, partial, opens } = await this.count(tx, asker, asked, ofPresent);
      for (const definition of known.filter(({ kind }) => kind === 'cohort'))
        counted.set(definition.code, (await this.count(tx, asker, asked, [definition])).counted.get(definition.code)!);
      const goals = await this.goals.of(
        tx,
        known.map(({ code }) => code),
        unit ? [unit.id] : [],
        onDay,
      );
      const items = known.map((definition): BoardItem => {
        const against = againstOf(definition, goals.find(({ indicator }) => indicator === definition.code) ?? null);
        const all = counted.get(definition.code)!;
        const rows = partial || isOfFew(all, { opens }) ? [] : all; // came over only in part, or not to be told: not measurable
        const { code, version, name, kind } = definition;
        return { code, definitionVersion: version, name, kind, target: against.target, ...countsOf(rows, against, onDay, definition) };
      });
      return { unit, onDay, items: items.sort((a, b) => placeOf(a) - placeOf(b)) };
    });
  }

  private async count(tx: Tx, asker: Asker, asked: Asked, definitions: readonly Definition[]) {
    const first = definitions[0] ?? { kind: 'stock', cohortYears: null };
    const { scope, source, where, sql, day } = await this.questions.over(tx, asker, asked, first);
    const parts = definitions.map((definition) => this.questions.parts(sql, definition, day));
    const columns = parts.map(({ part, why }, at) => `${part} as p${at}, ${why} as w${at}`);
    const sums = parts.map(
      (_, at) =>
        `json_build_array(${PARTS.map(([part, why]) => `count(*) filter (where p${at} = '${part}'${why ? ` and w${at} = '${why}'` : ''})`).join(', ')}) as c${at}`,
    );
    const [row] =
      parts.length === 0
        ? [{}]
        : await tx.query<Record<string, number[]>>(
            `select ${sums.join(', ')} from (select ${columns.join(', ')} from ${source} c where ${where}) counted`,
            sql.parameters,
          );
    const counted = new Map(
      definitions.map(({ code }, at) => [
        code,
        PARTS.map(([part, why], which): PartCount => ({ part, why, count: (row as Record<string, number[]>)[`c${at}`]![which]! })),
      ]),
    );
    return { unit: scope.unit, partial: scope.partial.length > 0, opens: scope.opens, counted };
  }
}

const PARTS = [
  ['numerator', null],
  ['remainder', null],
  ['unknown', 'value'],
  ['unknown', 'category'],
  ['excluded', null],
] as const;

/** What is aimed at first, what cannot be measured last. */
const placeOf = ({ target, denominator }: BoardItem): number => (target ? 0 : denominator > 0 ? 1 : 2);
