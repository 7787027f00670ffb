import { Injectable } from '@nestjs/common';
import type { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { type Day, DomainError } from '#libs/kernel';
import type { Bounds, Tx } from '#libs/platform';
import type { Criteria } from '../criteria/criteria.body.js';
import { CriteriaCompiler, unitsAsked } from '../criteria/criteria-compiler.js';
import type { Bits } from '../headcount/bits.js';
import { answerable, type HeadContext, HeadCriteria, rankIn } from '../headcount/head-criteria.js';
import { HeadIndex } from '../headcount/head-index.js';
import { headsIn } from '../headcount/touched.js';
import type { Watch } from './watch.js';

/** Questions that one statement puts to the cards. */
const AT_ONCE = 100;

/** A question with the rights its reader has now. */
export interface Watching {
  readonly watch: Watch;
  readonly reader: Asker;
}

/** Who of some people answers each question: their places among those given. */
export type Matches = readonly (readonly number[])[];

/**
 * Who of some people answers which of thousands of questions: the people are put into an index of their own, over which a question costs
 * a few operations on words. Only questions by words are put to the database, all of them at once.
 */
@Injectable()
export class WatchMatching {
  constructor(
    private readonly compiler: CriteriaCompiler,
    private readonly catalogs: Catalogs,
  ) {}

  /** Of at most a few thousand people. */
  async matches(tx: Tx, watching: readonly Watching[], people: readonly string[], day: Day): Promise<Matches> {
    const [heads, unitRanges] = await Promise.all([
      headsIn(tx, people),
      this.compiler.rangesOf(tx, [...new Set(watching.flatMap(({ watch }) => unitsAsked(watch.criteria)))], 'whole', day),
    ]);
    const context: HeadContext = { unitRanges, rankOf: rankIn(this.catalogs) };
    const index = new HeadIndex(people.length, { day, words: true, room: 0 });
    index.read(heads);
    await index.close();
    const scopes = new Scopes(index);
    const placeOf = new Map(people.map((id, place) => [id, place]));
    const personAt = index
      .everybody(null)
      .places()
      .map((place) => placeOf.get(index.idsAt([place])[0]!)!);
    const found: number[][] = watching.map(() => []);
    const worded: number[] = [];
    for (const [watch, { watch: kept, reader }] of watching.entries()) {
      if (!answerable(kept.criteria, context, index)) {
        worded.push(watch);
        continue;
      }
      const scope = scopes.of(reader.bounds);
      const met = new HeadCriteria(index, scope, context).byKey(kept.criteria);
      const crowd = [...met.values()].reduce((all, each) => all.keep(each), scope.copy());
      found[watch] = crowd.places().map((place) => personAt[place]!);
    }
    for (let at = 0; at < worded.length; at += AT_ONCE)
      for (const { watch, id } of await this.byCards(tx, watching, worded.slice(at, at + AT_ONCE), people, day))
        found[watch]!.push(placeOf.get(id)!);
    return found;
  }

  /** Some questions put to the same cards in one statement. */
  private async byCards(
    tx: Tx,
    watching: readonly Watching[],
    asked: readonly number[],
    people: readonly string[],
    day: Day,
  ): Promise<{ watch: number; id: string }[]> {
    let parameters: unknown[] = [people];
    const each: string[] = [];
    for (const at of asked) {
      const { watch, reader } = watching[at]!;
      const compiled = await this.compiled(tx, watch.criteria, reader.bounds, day, parameters);
      if (compiled === null) continue; // what it asks for is gone, or out of reach by now
      parameters = compiled.parameters;
      each.push(`select ${at} as watch, c.person_id as id from asked c where ${compiled.where}`);
    }
    if (each.length === 0) return [];
    return tx.query(
      `with asked as materialized (select * from talent_card a where a.person_id = any($1::uuid[])) ${each.join(' union all ')}`,
      parameters,
    );
  }

  private async compiled(tx: Tx, criteria: Criteria, bounds: Bounds, day: Day, before: readonly unknown[]) {
    try {
      const sql = await this.compiler.prepare(tx, criteria, bounds, day, before);
      return { where: sql.scoped(criteria, bounds), parameters: sql.parameters };
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}

/** The scope of each reader, made once for all of the questions. */
class Scopes {
  private readonly made = new Map<string, Bits>();

  constructor(private readonly index: HeadIndex) {}

  of(bounds: Bounds): Bits {
    const key = JSON.stringify(bounds);
    let scope = this.made.get(key);
    if (!scope) {
      scope = this.index.within(bounds);
      this.made.set(key, scope);
    }
    return scope;
  }
}
