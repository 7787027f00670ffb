import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, type Day, DomainError } from '#libs/kernel';
import { type Bounds, boundsSql, CLOCK, isTopmost, type Tx } from '#libs/platform';
import { CriteriaCompiler, type CriteriaSql, cardSource, HOME_PATH, isNow } from '#libs/talent';
import type { BoardAsked, NumberAsked, OverAsked, StandingsAsked } from '../days/day-count.js';
import { type Counted, type Definition, mayKnow, populationOn } from '../definitions/definition.js';
import { Definitions } from '../definitions/definitions.js';
import { COHORT_PARTS, cohortSource, recruitedInYearOf } from './kinds-sql.js';
import { type MeasuredScope, MeasuredScopes } from './measured-scope.js';
import { type PartSql, partSql } from './part-sql.js';
import { type AskedMoment, publishedMoment, toldAnewOn } from './published.js';

/** A definition made ready to be asked over one scope, day and time: the same SQL counts people and lists them. */
export interface Question {
  readonly definition: Definition;
  readonly scope: MeasuredScope;
  readonly day: Day;
  readonly knownAt: string | null; // null: now
  readonly source: string; // where cards come from
  readonly some: string | null; // the same where few are asked for by name; null: they are stored, or no cards of one day
  readonly where: string;
  readonly parts: PartSql;
  readonly sql: CriteriaSql; // takes further parameters
  readonly published: Published | null; // null: the asker may open the people
}

/** What a number is told beside, and over whom, where the asker may not open the people. */
export interface Published {
  readonly beside: readonly Definition[]; // the first are told first
  readonly over: () => Promise<Over>;
  readonly opened: (() => Promise<Over>) | null; // of those among them whom the asker may open
}

/** Over whom it is asked, without what is counted. */
export type Over = Omit<Question, 'definition' | 'parts'>;

/** Those from one person on, before another. */
export interface SomePeople {
  readonly from: string | null;
  readonly before: string | null;
}

/** Whoever stands in a unit stands below the topmost one. Of what is computed the database would guess that a range leaves few. */
const SOMEWHERE = 'c.home_path is not null';

export interface Asked {
  readonly code: string;
  readonly unit: string | null;
  readonly onDay: Day | null;
  readonly knownAt: string | null;
  readonly version?: number | null | undefined; // of the definition; else the one that holds on the day
}

@Injectable()
export class Questions {
  constructor(
    private readonly definitions: Definitions,
    private readonly scopes: MeasuredScopes,
    private readonly compiler: CriteriaCompiler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(tx: Tx, asker: Asker, asked: Asked): Promise<Question> {
    const today = this.clock.today();
    const { code, version } = asked;
    const definitionOn = async (day: Day): Promise<Definition> => {
      const definition = await (version ? this.definitions.requireVersion(tx, code, version) : this.definitions.require(tx, code, day));
      if (!mayKnow(asker, definition)) throw new DomainError('indicators.not_found');
      return definition;
    };
    const wanted = await definitionOn(asked.onDay ?? today);
    const { scope, moment } = await this.at(asked, (day) => this.scopes.of(tx, asker, asked.unit, day, today));
    const day = moment.onDay ?? today;
    if (version && !scope.opens) await this.requireInForce(tx, wanted, day);
    const definition = day === (asked.onDay ?? today) ? wanted : await definitionOn(day);
    const over = await this.within(tx, asker.bounds, scope, moment, definition);
    const published = await this.published(tx, asker, scope, moment, definition);
    return { definition, scope, ...over, parts: partsOf(over.sql, definition, day), published };
  }

  /** The same question on many days: what does not depend on the day is read once, and no units are told apart. */
  async series(tx: Tx, asker: Asker, { code, unit }: Pick<Asked, 'code' | 'unit'>): Promise<(onDay: Day | null) => Promise<Question>> {
    const today = this.clock.today();
    const [asked, definitionOn] = [await this.scopes.asked(tx, asker, unit, today), await this.definitions.inForceOn(tx, code)];
    return async (onDay) => {
      const { scope, moment } = await this.at({ onDay, knownAt: null }, (day) => this.scopes.on(tx, asker, asked, day, false));
      const day = moment.onDay ?? today;
      const definition = definitionOn(day);
      if (!mayKnow(asker, definition)) throw new DomainError('indicators.not_found');
      const over = await this.within(tx, asker.bounds, scope, moment, definition);
      const published = await this.published(tx, asker, scope, moment, definition);
      return { definition, scope, ...over, parts: partsOf(over.sql, definition, day), published };
    };
  }

  /** What was asked before, over some of its people. */
  async again(tx: Tx, asked: NumberAsked, people: SomePeople): Promise<Question> {
    const definition = await this.definitions.requireVersion(tx, asked.code, asked.version);
    const over = await this.overAgain(tx, asked, people, definition);
    return { definition, ...over, parts: partsOf(over.sql, definition, over.day) };
  }

  /** The same of several numbers at one glance. */
  async boardAgain(tx: Tx, asked: BoardAsked | StandingsAsked, people: SomePeople): Promise<{ over: Over; definitions: Definition[] }> {
    const definitions: Definition[] = [];
    for (const [code, version] of asked.definitions) definitions.push(await this.definitions.requireVersion(tx, code, version));
    return { over: await this.overAgain(tx, asked, people, { kind: 'stock', cohortYears: null }), definitions };
  }

  /** What was asked before, of few who are asked for by name: still within its places alone. */
  async ofFew(tx: Tx, asked: NumberAsked): Promise<Question> {
    const definition = await this.definitions.requireVersion(tx, asked.code, asked.version);
    const scope = scopeAgain(asked);
    const over = await this.within(tx, 'whole', scope, asked, definition, true);
    return { definition, scope, ...over, parts: partsOf(over.sql, definition, over.day), published: null };
  }

  private async overAgain(
    tx: Tx,
    asked: OverAsked & { readonly children?: NumberAsked['children'] },
    { from, before }: SomePeople,
    counted: Pick<Counted, 'kind' | 'cohortYears'>,
  ): Promise<Over> {
    const scope = scopeAgain(asked);
    const over = await this.within(tx, 'whole', scope, asked, counted);
    const add = (value: string) => `$${over.sql.parameters.push(value)}::uuid`;
    const where = [over.where, ...(from ? [`c.person_id >= ${add(from)}`] : []), ...(before ? [`c.person_id < ${add(before)}`] : [])];
    return { scope, ...over, source: over.some ?? over.source, where: where.join(' and '), published: null };
  }

  /** Until when numbers are told as they are now, to whoever may not open the people. */
  toldAnewOn(): Day {
    return toldAnewOn(this.clock.today());
  }

  /** Over whom it is asked, without what is counted. */
  async over(
    tx: Tx,
    asker: Asker,
    { unit, ...moment }: Omit<Asked, 'code'>,
    counted: Pick<Counted, 'kind' | 'cohortYears'>,
  ): Promise<Over> {
    const today = this.clock.today();
    const at = await this.at(moment, (day) => this.scopes.of(tx, asker, unit, day, today));
    const published = await this.published(tx, asker, at.scope, at.moment, counted);
    return { scope: at.scope, ...(await this.within(tx, asker.bounds, at.scope, at.moment, counted)), published };
  }

  /** Versions that differ in little would tell of few together. */
  private async requireInForce(tx: Tx, { code, version }: Definition, day: Day): Promise<void> {
    if ((await this.definitions.require(tx, code, day)).version !== version) throw new DomainError('indicators.told_as_published');
  }

  private async published(
    tx: Tx,
    asker: Asker,
    scope: MeasuredScope,
    moment: AskedMoment,
    counted: Pick<Counted, 'kind' | 'cohortYears'>,
  ): Promise<Published | null> {
    if (scope.opens) return null;
    const overOf = async (places: MeasuredScope): Promise<Over> => ({
      scope: places,
      ...(await this.within(tx, asker.bounds, places, moment, counted)),
      published: null,
    });
    const known = (await this.definitions.all(tx, moment.onDay ?? this.clock.today())).filter(
      (one) => one.kind !== 'cohort' && mayKnow(asker, one),
    );
    return {
      beside: known.sort((a, b) => firstOf(a) - firstOf(b)), // else by their codes
      over: () => overOf(scope),
      opened: scope.opened.length > 0 ? () => overOf({ ...scope, ranges: scope.opened }) : null,
    };
  }

  /** Of whoever may not open the people the question is asked for the moment whose numbers are published. */
  private async at(
    asked: AskedMoment,
    scopeOn: (day: Day) => Promise<MeasuredScope>,
  ): Promise<{ readonly scope: MeasuredScope; readonly moment: AskedMoment }> {
    const today = this.clock.today();
    const day = asked.onDay ?? today;
    const scope = await scopeOn(day);
    if (scope.opens) return { scope, moment: { onDay: asked.onDay, knownAt: asked.knownAt } };
    const moment = publishedMoment(asked, today, scope.ofPredecessors ? 'indicators.told_of_predecessors' : undefined);
    return { scope: moment.onDay === day ? scope : await scopeOn(moment.onDay), moment };
  }

  private async within(
    tx: Tx,
    bounds: Bounds,
    scope: Pick<MeasuredScope, 'ranges' | 'opens'>,
    { onDay, knownAt }: AskedMoment,
    { kind, cohortYears }: Pick<Counted, 'kind' | 'cohortYears'>,
    ofFew = false,
  ) {
    const today = this.clock.today();
    const day = onDay ?? today;
    const agreed = scope.opens ? { day: today, knownAt: null } : { day, knownAt };
    const cards = cardSource({ onDay, knownAt }, day, agreed, ofFew ? null : (scope.ranges ?? 'whole'));
    const sql = await this.compiler.prepare(tx, {}, bounds, day, kind === 'cohort' ? [] : cards.parameters);
    const source =
      kind === 'cohort' ? cohortSource({ day, knownAt }, cohortYears ?? 0, (value) => `$${sql.parameters.push(value)}`) : cards.sql;
    const everybody = scope.ranges === null || scope.ranges.some(isTopmost);
    const stored = kind !== 'cohort' && isNow({ onDay, knownAt });
    const where = scope.ranges === null ? 'true' : everybody && !stored ? SOMEWHERE : boundsSql(scope.ranges, [HOME_PATH], sql.parameters);
    const some = kind === 'cohort' || stored ? null : everybody ? cardSource({ onDay, knownAt }, day, agreed).sql : source;
    return { day, knownAt, source, some, where, sql };
  }

  /** The parts of what is counted, by the SQL that takes further parameters. */
  parts(sql: CriteriaSql, counted: Counted, day: Day): PartSql {
    return partsOf(sql, counted, day);
  }
}

export function partsOf(sql: CriteriaSql, counted: Counted, day: Day): PartSql {
  if (counted.kind === 'cohort') return COHORT_PARTS;
  const recruited = counted.kind === 'flow' ? recruitedInYearOf(day, (value) => `$${sql.parameters.push(value)}`) : null;
  return partSql(sql, populationOn(counted, day), counted.numerator, recruited);
}

/** What the plan aims at, what it names, what the body counts besides. */
const firstOf = ({ plan, target }: Definition): number => (target ? 0 : plan ? 1 : 2);

/** The scope of what was asked before: its places, and the units told apart. */
const scopeAgain = ({ ranges, opens, children = [] }: OverAsked & { readonly children?: NumberAsked['children'] }): MeasuredScope => ({
  unit: null,
  ranges,
  opens,
  opened: [],
  ofPredecessors: false,
  children,
  missing: false,
  partial: [],
});
