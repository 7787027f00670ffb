import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Bits } from './bits.js';
import { PlaceSet } from './place-set.js';
import { PlacesOfPeople, readId } from './places-of-people.js';

const WORDS = 8;
const places = fc.uniqueArray(fc.nat({ max: WORDS * 32 - 1 }), { maxLength: 200 });
const spans = fc
  .uniqueArray(fc.nat({ max: WORDS }), { minLength: 2, maxLength: 4 })
  .map((ends) => ends.sort((a, b) => a - b))
  .map(([a = 0, b = 0, c, d]) =>
    c !== undefined && d !== undefined
      ? ([
          [a, b],
          [c, d],
        ] as const)
      : ([[a, b]] as const),
  );

const bitsOf = (set: readonly number[], within?: readonly (readonly [number, number])[]) => {
  const bits = Bits.none(WORDS, within);
  for (const place of set) bits.set(place);
  return bits;
};
const placesOf = (bits: Bits) => Array.from({ length: WORDS * 32 }, (_, place) => place).filter((place) => bits.has(place));
const sorted = (set: Iterable<number>) => [...set].sort((a, b) => a - b);

describe('bits', () => {
  it('are the places that were set', () => {
    fc.assert(
      fc.property(places, places, (set, cleared) => {
        const bits = bitsOf(set);
        for (const place of cleared) bits.clear(place);
        const left = set.filter((place) => !cleared.includes(place));
        expect(placesOf(bits)).toEqual(sorted(left));
        expect(bits.places()).toEqual(sorted(left));
        expect(bits.count()).toBe(left.length);
      }),
    );
  });

  it('are filled and counted from one place to before another', () => {
    fc.assert(
      fc.property(places, fc.nat({ max: WORDS * 32 - 1 }), fc.nat({ max: WORDS * 32 - 1 }), (set, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const bits = bitsOf(set);
        expect(bits.countBetween(from, to)).toBe(set.filter((place) => place >= from && place < to).length);
        bits.fill(from, to);
        expect(placesOf(bits)).toEqual(sorted(new Set([...set, ...Array.from({ length: to - from }, (_, at) => from + at)])));
      }),
    );
  });

  it('are kept, dropped, taken and counted with others within their spans, and copied without what is outside', () => {
    fc.assert(
      fc.property(places, places, spans, (set, others, within) => {
        const inside = (place: number) => within.some(([from, to]) => place >= from * 32 && place < to * 32);
        const mine = set.filter(inside);
        const [bits, other] = [bitsOf(mine, within), bitsOf(others)];
        const has = new Set(others);
        expect(bits.countWith(other)).toBe(mine.filter((place) => has.has(place)).length);
        expect(placesOf(bits.copy().keep(other))).toEqual(sorted(mine.filter((place) => has.has(place))));
        expect(placesOf(bits.copy().drop(other))).toEqual(sorted(mine.filter((place) => !has.has(place))));
        expect(placesOf(bits.copy().take(other))).toEqual(sorted(new Set([...mine, ...others.filter(inside)])));
        expect(placesOf(other.copy(within))).toEqual(sorted(others.filter(inside)));
      }),
    );
  });
});

describe('the people of one value', () => {
  it('are counted in a crowd and taken into one, be they few or many', () => {
    fc.assert(
      fc.property(places, places, spans, (set, crowd, within) => {
        const people = new PlaceSet(WORDS); // of more than eight it is no list any more
        for (const place of sorted(set)) people.add(place);
        const inside = (place: number) => within.some(([from, to]) => place >= from * 32 && place < to * 32);
        const bits = bitsOf(crowd.filter(inside), within);
        expect(people.countIn(bits)).toBe(set.filter((place) => inside(place) && crowd.includes(place)).length);
        const taken = Bits.none(WORDS, within);
        people.addTo(taken);
        expect(placesOf(taken)).toEqual(sorted(set.filter(inside)));
      }),
    );
  });
});

describe('the place of a person', () => {
  it('is the last one given, of everybody, in a full table too', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 }),
        fc.array(fc.nat({ max: 59 }), { maxLength: 60 }),
        (ids, moves) => {
          const table = new PlacesOfPeople(ids.length + moves.length);
          const expected = new Map<string, number>();
          const words = new Uint32Array(4);
          let place = 0;
          for (const id of [...ids, ...moves.map((move) => ids[move % ids.length]!)]) {
            readId(Buffer.from(id), 0, words, 0);
            expect(table.put(words, 0, place)).toBe(expected.get(id) ?? null);
            expected.set(id, place++);
          }
          for (const [id, at] of expected) expect(table.placeOf(id)).toBe(at);
          expect(table.placeOf('00000000-0000-0000-0000-000000000000')).toBe(null);
        },
      ),
    );
  });
});
