import type { Day } from '#libs/kernel';
import { Bits } from './bits.js';
import { bandsOn, type Head } from './head.js';
import type { PlaceSet } from './place-set.js';

/** What is the same for all who were born on a day. */
interface Birth {
  readonly number: number;
  readonly bands: readonly PlaceSet[];
}

/** When everybody was born, recruited and first employed. */
export class HeadDays {
  private born: Int32Array; // the day of birth of each place as a number, 0: unknown
  private recruited: Int16Array; // years, 0: unknown
  private since: Int16Array;
  private readonly births = new Map<Day | null, Birth>();
  private readonly bandsOf: ReturnType<typeof bandsOn>;

  /** Of as many places, with ages as of a day; `setOf` gives who is of an age. */
  constructor(
    places: number,
    day: Day,
    private readonly setOf: (band: string | boolean | null) => PlaceSet,
  ) {
    this.born = new Int32Array(places);
    this.recruited = new Int16Array(places);
    this.since = new Int16Array(places);
    this.bandsOf = bandsOn(day);
  }

  add({ born, recruited, since }: Head, place: number): void {
    const { number, bands } = this.birthOn(born);
    for (const band of bands) band.add(place);
    this.born[place] = number;
    this.recruited[place] = recruited ?? 0;
    this.since[place] = since ?? 0;
  }

  move(placeOf: Uint32Array): void {
    this.born = moved(this.born, placeOf);
    this.recruited = moved(this.recruited, placeOf);
    this.since = moved(this.since, placeOf);
  }

  /** Of a crowd those born in a time, and those of whom the day of birth is known. */
  bornWithin({ from, to }: { readonly from: Day | null; readonly to: Day | null }, crowd: Bits): { met: Bits; known: Bits } {
    const [first, last] = [from === null ? 1 : dayNumber(from), to === null ? Number.POSITIVE_INFINITY : dayNumber(to)];
    const [met, known] = [Bits.none(crowd.words.length, crowd.spans), Bits.none(crowd.words.length, crowd.spans)];
    for (const place of crowd.places()) {
      const born = this.born[place]!;
      if (born === 0) continue;
      known.set(place);
      if (born >= first && born <= last) met.set(place);
    }
    return { met, known };
  }

  /** Of a crowd those recruited in a year, and those who surely were not: by the record, else by an employment that began before. */
  recruitedIn(year: number, crowd: Bits): { yes: Bits; no: Bits } {
    const [yes, no] = [Bits.none(crowd.words.length, crowd.spans), Bits.none(crowd.words.length, crowd.spans)];
    for (const place of crowd.places()) {
      const [recruited, since] = [this.recruited[place]!, this.since[place]!];
      if (recruited === year) yes.set(place);
      else if (recruited !== 0 || (since !== 0 && since < year)) no.set(place);
    }
    return { yes, no };
  }

  private birthOn(day: Day | null): Birth {
    let birth = this.births.get(day);
    if (!birth) {
      birth = { number: day ? dayNumber(day) : 0, bands: (this.bandsOf(day) ?? [null]).map((band) => this.setOf(band)) };
      this.births.set(day, birth);
    }
    return birth;
  }
}

function moved<Numbers extends Int32Array | Int16Array>(numbers: Numbers, placeOf: Uint32Array): Numbers {
  const moved = new (numbers.constructor as new (length: number) => Numbers)(numbers.length);
  for (let from = 0; from < placeOf.length; from++) moved[placeOf[from]!] = numbers[from]!;
  return moved;
}

/** Days as numbers in their order: 1985-03-12 is 19850312. */
const dayNumber = (day: Day): number => Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
