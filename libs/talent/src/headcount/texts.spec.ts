import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { copyLine } from '#libs/platform';
import { TextColumn, TextsColumn } from './columns.js';
import { Comers } from './comers.js';
import { OfTexts } from './texts.js';

const value = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '\\N', 'a\tb', 'một\nhai', '{}')).filter(isStored));
const words = fc.array(fc.constantFrom('nguyen', 'van', 'an', 'a', '\\', 'đ'), { maxLength: 5 });
const person = fc.record({ id: fc.uuid(), one: value, two: value, three: value, name: words, terms: fc.array(words, { maxLength: 3 }) });

/** PostgreSQL stores no half of a sign and no zero. */
function isStored(text: string): boolean {
  return Buffer.from(text).toString() === text && !text.includes('\0');
}

describe('people who come as COPY writes them', () => {
  it('say at their places what was written, however many share it and in whichever pieces and order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: ({ id }) => id, minLength: 1, maxLength: 300 }), fc.nat(), (people, turn) => {
        const said = people.map(() => ({ alone: null as unknown, two: null as unknown, name: [] as string[], terms: [] as string[] }));
        const comers = new Comers(people.length, [
          new TextColumn(new OfTexts((text) => ({ text })), ({ text }, place) => {
            said[place]!.alone = text;
          }),
          new TextColumn(
            new OfTexts((...texts) => texts),
            (texts, place) => {
              said[place]!.two = texts;
            },
            2,
          ),
          new TextsColumn(people.length, 1, new OfTexts((text) => text!), { take: (word, place) => said[place]!.name.push(word) }),
          new TextsColumn(people.length, 2, new OfTexts((text) => text!), { take: (term, place) => said[place]!.terms.push(term) }),
        ]);
        const written = people.map(({ id, one, two, three, name, terms }) =>
          copyLine([id, one, two, three, ` ${name.join(' ')} `, terms.map((term) => ` ${term.join(' ')} `).join('')]),
        );
        for (const line of written) comers.read(Buffer.from(line));
        const order = Uint32Array.from(people, (_, place) => (place + turn) % people.length);
        for (const _ of comers.sit(order, 0, () => undefined));
        const terms = (all: readonly string[][]) => all.map((term) => term.join(' ')).filter((term) => term !== '');
        expect(said).toEqual(
          [...order]
            .map((at) => people[at]!)
            .map((one) => ({ alone: one.one, two: [one.two, one.three], name: one.name, terms: terms(one.terms) })),
        );
      }),
    );
  });
});
