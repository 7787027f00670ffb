import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { askedOver, type StandingsAsked } from '../days/day-count.js';
import { DayCounts } from '../days/day-counts.js';
import type { Definition } from '../definitions/definition.js';
import { keptOf } from './kept-of.js';
import type { Grouping } from './measure.body.js';
import type { Over, Question } from './question.js';
import { type Standing, standingBeside, standingsOf } from './standings.js';
import { type Telling, tellingOf } from './telling.js';

/** Ten year-ends of some indicators by every grouping. */
const MOST = 500;

/** What is told to whoever may not open the people. It stays as it is for a quarter: it is counted once. */
@Injectable()
export class Publication {
  private readonly kept = new Map<string, unknown>();

  constructor(private readonly days: DayCounts) {}

  /** `what` tells a board of one number from the number. */
  async once<Counts>(
    what: 'number' | 'board' | 'telling',
    { day, knownAt, scope: { ranges, opened, children } }: Pick<Question, 'day' | 'knownAt' | 'scope'>,
    definitions: readonly Pick<Definition, 'code' | 'version'>[],
    by: Grouping | null,
    count: () => Promise<Counts>,
  ): Promise<Counts> {
    const counted = definitions.map(({ code, version }) => [code, version]);
    const key = JSON.stringify([what, counted, day, knownAt, ranges, opened, by, by === 'unit' ? children : null]);
    const found = this.kept.get(key) ?? (await count());
    this.kept.delete(key);
    this.kept.set(key, found); // the last asked stands last
    for (const oldest of [...this.kept.keys()].slice(0, Math.max(0, this.kept.size - MOST))) this.kept.delete(oldest);
    return found as Counts;
  }

  /** How each of some numbers may be told, and its groups `keys`, beside all others that may be asked for; null where all is told. */
  async telling(
    tx: Tx,
    over: Pick<Over, 'day' | 'knownAt' | 'scope' | 'published'>,
    asked: readonly Definition[],
    by: Grouping | null,
    keys: readonly (string | null)[] = [],
  ): Promise<ReadonlyMap<string, Telling> | null> {
    const { published } = over;
    if (over.scope.opens || !published) return null;
    const cohorts = asked.filter(({ kind }) => kind === 'cohort'); // of people of their own
    const numbers = cohorts.length > 0 ? cohorts : published.beside;
    return this.once('telling', over, numbers, by, async () => {
      const all = await this.standings(tx, await published.over(), numbers, by);
      const opened = published.opened ? await this.standings(tx, await published.opened(), numbers, by) : [];
      return toldOf(numbers, standingBeside(all, opened), by, keys);
    });
  }

  /** The same by what was counted before; null where it was not. */
  async tellingAsCounted(
    tx: Tx,
    { published }: Pick<Over, 'published'>,
    by: Grouping | null,
    keys: readonly (string | null)[],
  ): Promise<ReadonlyMap<string, Telling> | null> {
    const overs = [await published!.over(), ...(published!.opened ? [await published!.opened()] : [])];
    const found: (Standing[] | null)[] = [];
    for (const over of overs) found.push(await this.days.settled<Standing[]>(tx, askedBy(over, published!.beside, by)));
    const [all, opened = []] = found;
    return all && opened ? toldOf(published!.beside, standingBeside(all, opened), by, keys) : null;
  }

  private async standings(tx: Tx, over: Over, definitions: readonly Definition[], by: Grouping | null): Promise<readonly Standing[]> {
    const stored = over.some === null ? null : await this.days.stored<Standing[]>(tx, askedBy(over, definitions, by), keptOf(over));
    return stored?.answer ?? standingsOf(tx, over, definitions, by);
  }
}

const askedBy = (over: Over, definitions: readonly Definition[], by: Grouping | null): StandingsAsked => ({
  what: 'standings',
  ...askedOver(over, by),
  definitions: definitions.map(({ code, version }) => [code, version] as const),
});

function toldOf(numbers: readonly Definition[], standings: readonly Standing[], by: Grouping | null, keys: readonly (string | null)[]) {
  const told = tellingOf(numbers.length, standings, keys, by === 'field');
  return new Map(numbers.map(({ code }, at) => [code, told[at]!]));
}
