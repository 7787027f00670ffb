import type { Day } from '#libs/kernel';
import { Bits } from './bits.js';
import { type Column, TextColumn } from './columns.js';
import { bandsOn } from './head.js';
import { addToEach, type PlaceSet } from './place-set.js';
import { OfTexts } from './texts.js';

/** What is the same for all who were born on a day. */
interface Birth {
  readonly number: number;
  readonly bands: readonly PlaceSet[];
}

/** When everybody was born, recruited and first employed. */
export class HeadDays {
  private readonly born: Int32Array; // the day of birth of each place as a number, 0: unknown
  private readonly recruited: Int16Array; // years, 0: unknown
  private readonly since: Int16Array;
  private readonly births: OfTexts<Birth>;
  private readonly years = new OfTexts((text) => Number(text ?? 0));

  /** Of as many places, with ages as of a day; `setOf` gives who is of an age. */
  constructor(places: number, day: Day, setOf: (band: string | boolean | null) => PlaceSet) {
    this.born = new Int32Array(places);
    this.recruited = new Int16Array(places);
    this.since = new Int16Array(places);
    const bandsOf = bandsOn(day);
    this.births = new OfTexts((born) => ({
      number: born === null ? 0 : dayNumber(born as Day),
      bands: (bandsOf(born as Day | null) ?? [null]).map((band) => setOf(band)),
    }));
  }

  /** When people were born, recruited and first employed. */
  columns(): Column[] {
    const { recruited, since } = this;
    return [
      new TextColumn(this.births, ({ number, bands }, place) => {
        this.born[place] = number;
        addToEach(bands, place);
      }),
      ...[recruited, since].map(
        (years) =>
          new TextColumn(this.years, (year, place) => {
            years[place] = year;
          }),
      ),
    ];
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
}

/** Days as numbers in their order: 1985-03-12 is 19850312. */
const dayNumber = (day: Day): number => Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
