import { setImmediate } from 'node:timers/promises';
import type { Day } from '#libs/kernel';
import { type Bounds, type PathRange, withinBounds } from '#libs/platform';
import { Bits, type Span } from './bits.js';
import { SetsColumn, TextColumn } from './columns.js';
import { Comers } from './comers.js';
import { CODED_NAMES, type ColumnName, listOf, type ValueName, valuesIn } from './head.js';
import { HeadDays } from './head-days.js';
import { HeadWords } from './head-words.js';
import { NameOrder } from './name-order.js';
import { PlaceSet } from './place-set.js';
import { ID_LENGTH, PlacesOfPeople } from './places-of-people.js';
import { PathColumns, type Paths, Standing } from './standing.js';
import { OfTexts } from './texts.js';

type Value = string | boolean | null; // null: unknown

/** So long at a time nobody else is served while people take their places. */
const AT_ONCE_MS = 5;

/** The day whose ages people have, whether they are found by words too, and how many more may change later. */
export interface HeadIndexOptions {
  readonly day: Day;
  readonly words: boolean;
  readonly room?: number;
}

/**
 * Everybody's card in bits. People stand in the order of their units, which is fixed when all have come; whoever changes later leaves the
 * old place and stands at the end, until there is no room and it is built anew.
 */
export class HeadIndex {
  readonly day: Day;
  private readonly words: number;
  private coming: Comers | null; // until all are there
  private standing!: Standing; // from then on
  private readonly late: Paths[] = []; // of those at the end, from `firstLate` on
  private readonly firstLate: number;
  private early = 0;
  private readonly places: PlacesOfPeople;
  private readonly sets = new Map<ValueName, Map<Value, PlaceSet>>();
  private readonly here: Bits;
  private readonly checked: PlaceSet;
  private readonly truths = new OfTexts((text) => text === 'true');
  private readonly homeless: PlaceSet;
  private readonly paths: PathColumns;
  readonly days: HeadDays;
  private readonly ranked = new Map<string, Map<number | null, PlaceSet>>(); // of each language who has it at a rank; null: of unknown rank
  private readonly coded = CODED_NAMES.map(
    (names) => new OfTexts((...texts) => names.flatMap((name, at) => this.setsIn(name, texts[at]!))),
  ); // of each bundle who has what is written so
  readonly written: HeadWords | null;
  private readonly order: NameOrder;
  /** How many people have changed since it was made. */
  changes = 0;

  /** Of as many people at most. */
  constructor(people: number, { day, words, room = roomFor(people) }: HeadIndexOptions) {
    for (const name of VALUE_NAMES) this.sets.set(name, new Map());
    this.day = day;
    this.firstLate = Math.ceil(people / 32) * 32;
    this.words = (this.firstLate + room) / 32;
    this.places = new PlacesOfPeople(this.words * 32);
    this.here = Bits.none(this.words);
    this.checked = new PlaceSet(this.words);
    this.homeless = new PlaceSet(this.words);
    this.paths = new PathColumns(this.homeless);
    this.days = new HeadDays(this.words * 32, day, (band) => this.setOf('ageBand', band));
    this.written = words ? new HeadWords(this.words) : null;
    this.order = new NameOrder(people);
    this.coming = this.await(people);
  }

  /** The next of them, whoever those are: lines in COPY text format of what `headsSql` asks for. */
  read(lines: Uint8Array): void {
    this.coming!.read(lines);
  }

  /** All of them are there, and each gets the place that is his. */
  async close(): Promise<void> {
    const comers = this.coming!;
    const { standing, order } = Standing.of(comers, this.paths);
    let since = performance.now();
    for (const _ of this.sit(comers, order, 0)) {
      if (performance.now() - since < AT_ONCE_MS) continue;
      await setImmediate(); // others are served meanwhile
      since = performance.now();
    }
    this.standing = standing;
    this.early = comers.people;
    this.coming = null;
  }

  /** Told of everybody in the order of names, once all are there: lists can be answered then. */
  readOrder(ids: Uint8Array): void {
    for (let at = 0; at < ids.length; at += ID_LENGTH + 1) this.order.add(this.places.placeOfId(ids, at)!);
  }

  /** Whether it knows the order of names. */
  get knowsOrder(): boolean {
    return this.order.people === this.early;
  }

  /** The cards of these people as they are now; who has none any more is not in the lines. False: there is no room for them. */
  change(ids: readonly string[], lines: Uint8Array): boolean {
    const comers = this.await(ids.length);
    comers.read(lines);
    const first = this.firstLate + this.late.length;
    if (first + comers.people > this.words * 32) return false;
    this.changes += ids.length;
    for (const id of ids) {
      const place = this.places.placeOf(id);
      if (place !== null) this.here.clear(place);
    }
    this.late.push(...this.paths.of(comers));
    for (const _ of this.sit(comers, Uint32Array.from(Array(comers.people).keys()), first));
    return true;
  }

  /** Where somebody stands here who stands at a place of another index; null: he is not in this one. */
  placeIn(other: HeadIndex, place: number): number | null {
    return this.places.placeIn(other.places, place);
  }

  /** Who stands at a place, of those in `places`, which come from this index. */
  idsAt(places: readonly number[]): string[] {
    return places.map((place) => this.places.idAt(place));
  }

  /**
   * The first of a crowd in the order of names, after somebody where one is named: those who have not changed since it was made, in order,
   * and everybody who has, in none. Null: it cannot be told from whom on.
   */
  inOrder(crowd: Bits, after: string | null, limit: number): { readonly first: string[]; readonly changed: string[] } | null {
    const from = after === null ? null : this.places.placeOf(after);
    if (after !== null && (from === null || from >= this.firstLate)) return null;
    const late = this.firstLate / 32;
    const settled = crowd.copy(crowd.spans.filter(([start]) => start < late).map(([start, end]) => [start, Math.min(end, late)] as const));
    const changed: number[] = [];
    for (let at = 0; at < this.late.length; at++) if (crowd.has(this.firstLate + at)) changed.push(this.firstLate + at);
    return { first: this.idsAt(this.order.first(settled, settled.count(), from, limit)), changed: this.idsAt(changed) };
  }

  /** Everybody within bounds. */
  within(bounds: Bounds): Bits {
    if (bounds === 'whole') return this.here.copy(this.spansOf([[0, this.firstLate / 32]]));
    const crowd = this.reached(bounds.filter(({ fields }) => fields === undefined));
    for (const { fields, ...range } of bounds) if (fields) crowd.take(this.reached([range]).keep(this.ofFields(fields)));
    return crowd.keep(this.here).copy(this.spansOf([wordsUsed(crowd.words, this.firstLate / 32)]));
  }

  /** Who is reached within any of some ranges, whether here or gone. */
  private reached(ranges: readonly PathRange[]): Bits {
    const crowd = Bits.none(this.words);
    for (const range of ranges) this.standing.reach(range, crowd);
    this.late.forEach(({ home, keeping, others }, at) => {
      if ([home, keeping, ...others].some((path) => path !== '' && withinBounds(ranges, path))) crowd.set(this.firstLate + at);
    });
    return crowd;
  }

  private ofFields(fields: readonly string[]): Bits {
    const found = Bits.none(this.words);
    for (const field of fields) this.valuesOf('fields').get(field)?.addTo(found);
    return found;
  }

  /** Everybody who counts within the ranges; null: everybody there is. */
  everybody(ranges: readonly PathRange[] | null): Bits {
    const all = this.within('whole');
    if (ranges === null) return all;
    const crowd = this.counting(ranges, all).keep(all);
    return crowd.copy(this.spansOf([wordsUsed(crowd.words, this.firstLate / 32)]));
  }

  /** Who has a language, or any, at each rank there is. */
  *ranksOf(language: string | null): Generator<readonly [rank: number | null, PlaceSet]> {
    for (const [code, ranks] of this.ranked) if (language === null || code === language) yield* ranks;
  }

  /** Of the spans of `crowd` those who count within the ranges. */
  counting(ranges: readonly PathRange[], { spans }: Bits): Bits {
    const found = Bits.none(this.words, spans);
    for (const range of ranges) found.fill(...this.standing.run(range));
    this.late.forEach(({ home }, at) => {
      if (home !== '' && withinBounds(ranges, home)) found.set(this.firstLate + at);
    });
    return found;
  }

  /** How many of a crowd count within each range. */
  countIn(ranges: readonly PathRange[], crowd: Bits): number[] {
    const late = new Map<string, number>();
    this.late.forEach(({ home }, at) => {
      if (home !== '' && crowd.has(this.firstLate + at)) late.set(home, (late.get(home) ?? 0) + 1);
    });
    return ranges.map(
      (range) =>
        crowd.countBetween(...this.standing.run(range)) +
        [...late].reduce((all, [home, count]) => (withinBounds([range], home) ? all + count : all), 0),
    );
  }

  /** The values there are, each with who has it; null with those of whom none is known. */
  valuesOf(name: ValueName): ReadonlyMap<Value, PlaceSet> {
    return this.sets.get(name)!;
  }

  get verified(): PlaceSet {
    return this.checked;
  }

  get withoutHome(): PlaceSet {
    return this.homeless;
  }

  /** So many people, who come now. */
  private await(people: number): Comers {
    const verified = new TextColumn(this.truths, (truth, place) => truth && this.checked.add(place));
    const coded = this.coded.map((sets, bundle) => new SetsColumn(sets, CODED_NAMES[bundle]!.length));
    return new Comers(people, [...this.paths.all(), ...this.days.columns(), ...(this.written?.columns(people) ?? []), verified, ...coded]);
  }

  /** Everybody takes a place from `first` on, some at a time. */
  private sit(comers: Comers, order: Uint32Array, first: number): Generator<void> {
    return comers.sit(order, first, (ids, at, place) => {
      const before = this.places.put(ids, at, place);
      if (before !== null) this.here.clear(before);
      this.here.set(place);
    });
  }

  /** Who has what is written in a coded column. */
  private setsIn(name: ColumnName, text: string | null): PlaceSet[] {
    const [values = null, ranks = null] = name === 'languages' && text !== null ? text.split('\t') : [text];
    const sets = (valuesIn(name, values) ?? [null]).map((value) => this.setOf(name, value));
    if (ranks === null) return sets;
    const [languages, rankOfEach] = [listOf(values!), listOf(ranks)];
    return [...sets, ...languages.map((language, at) => this.rankOf(language!, rankOfEach[at] ? Number(rankOfEach[at]) : null))];
  }

  private setOf(name: ValueName, value: Value): PlaceSet {
    const sets = this.sets.get(name)!;
    let set = sets.get(value);
    if (!set) {
      set = new PlaceSet(this.words);
      sets.set(value, set);
    }
    return set;
  }

  private rankOf(language: string, rank: number | null): PlaceSet {
    const ranks = this.ranked.get(language) ?? new Map<number | null, PlaceSet>();
    const set = ranks.get(rank) ?? new PlaceSet(this.words);
    this.ranked.set(language, ranks.set(rank, set));
    return set;
  }

  /** With the words of those at the end. */
  private spansOf(spans: readonly Span[]): Span[] {
    const late = this.firstLate / 32;
    return [...spans, [late, late + Math.ceil(this.late.length / 32)] as const].filter(([from, to]) => from < to);
  }
}

const VALUE_NAMES: readonly ValueName[] = [...CODED_NAMES.flat(), 'ageBand'];

/** Room for those who change: a tenth, and never less than a busy day needs. */
const roomFor = (people: number): number => Math.ceil((people * 0.1 + 8_192) / 32) * 32;

/** The words before `end` in which there is anybody. */
function wordsUsed(words: Uint32Array, end: number): Span {
  let [from, to] = [0, end];
  while (from < to && words[from] === 0) from++;
  while (to > from && words[to - 1] === 0) to--;
  return [from, to];
}
