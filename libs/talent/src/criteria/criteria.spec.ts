import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import fc from 'fast-check';
import { Criteria, keysAsked, wordlessOf } from './criteria.body.js';
import { CRITERIA_KEYS, type CriteriaKey } from './keys/criteria-keys.js';

const code = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => /^[^\p{Cc}\p{Cs}]*$/u.test(text)) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const codes = fc.array(code, { maxLength: 4 });
const answers = fc.array(fc.constantFrom(true, false, null), { maxLength: 3 });
const day = fc.constantFrom('1950-01-01', '1984-02-29', '2030-12-31');
const age = fc.integer({ min: 0, max: 130 });
const people = fc.array(fc.record({ id: fc.uuid(), reason: fc.constantFrom('đã gặp', 'không đồng ý') }), { maxLength: 3 });
const languages = fc.array(
  fc.oneof(
    fc.constant(null),
    fc.record({ language: fc.constantFrom('Anh', 'Tây Ban Nha') }),
    fc.record({ language: fc.constant('Anh'), levelAtLeast: fc.constantFrom('KNL_B3', null) }),
    fc.record({ levelAtLeast: fc.constant('KNL_B3') }),
  ),
  { maxLength: 3 },
);

const studying = fc.array(
  fc.oneof(
    fc.constant(null),
    fc.record({ level: fc.constantFrom('ThS', 'TS') }),
    fc.record({ level: fc.constant('ThS'), expectedIn: fc.constantFrom(2027, null) }),
    fc.record({ expectedIn: fc.constant(2030) }),
  ),
  { maxLength: 3 },
);

const OTHERS: Partial<Record<CriteriaKey, fc.Arbitrary<unknown>>> = {
  degreeAtLeast: fc.constantFrom('ThS', 'TS'),
  fieldLevelAtLeast: fc.integer({ min: 1, max: 5 }),
  text: fc.constantFrom('Nguyễn', 'ThS cntt', ''),
  verifiedOnly: fc.boolean(),
  postgraduate: answers,
  party: answers,
  ethnicMinority: answers,
  ageFrom: age,
  ageTo: age,
  bornFrom: day,
  bornTo: day,
  retiresBefore: day,
  confirmedSince: day,
  hoursApartAtMost: fc.integer({ min: 0, max: 24 }),
  include: people,
  exclude: people,
  languages,
  studying,
};
const flat = fc.record(Object.fromEntries(Object.keys(CRITERIA_KEYS).map((key) => [key, OTHERS[key as CriteriaKey] ?? codes])), {
  requiredKeys: [],
});
const question = fc.oneof(
  flat,
  fc.tuple(flat, flat).map(([own, not]) => ({ ...own, not })),
);

/** As the door takes it: parsed, made an instance, validated, nothing foreign let through. */
async function taken(json: string): Promise<Criteria> {
  const criteria = plainToInstance(Criteria, JSON.parse(json) as object);
  expect(await validate(criteria, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  return criteria;
}

describe('a question as it is sent and stored', () => {
  it('comes back from JSON as it went, with every key there is', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const once = JSON.stringify(await taken(JSON.stringify(asked)));
        expect(JSON.parse(once)).toEqual(JSON.parse(JSON.stringify(asked)));
        expect(JSON.stringify(await taken(once))).toBe(once);
        for (const key of keysAsked(await taken(once))) seen.add(key);
      }),
      { seed: 5, numRuns: 300 },
    );
    expect([...seen].sort()).toEqual(Object.keys(CRITERIA_KEYS).sort());
  });

  it.each([
    { unknownKey: ['x'] },
    { titles: 'GS' },
    { titles: [1] },
    { postgraduate: ['yes'] },
    { languages: [{}] },
    { studying: [{}] },
    { studying: ['ThS'] },
    { studying: [{ level: 'ThS', expectedIn: '2027' }] },
    { languages: [{ level: 'KNL_B3' }] },
    { include: [{ id: 'x', reason: 'y' }] },
    { exclude: [{ id: '01890000-0000-7000-8000-000000000000', reason: ' ' }] },
    { bornTo: '2026-02-30' },
    { ageTo: 1.5 },
    { not: { titles: 'GS' } },
  ])('is refused as %j', async (asked) => {
    expect(await validate(plainToInstance(Criteria, asked), { whitelist: true, forbidNonWhitelisted: true })).not.toEqual([]);
  });

  it('is kept without the words in it, which may be a name', () => {
    const reason = 'theo ý kiến ông Đặng Văn Tư';
    const asked = {
      text: 'Tư',
      titles: ['GS'],
      include: [{ id: '01890000-0000-7000-8000-000000000000', reason }],
      not: { majors: ['Luật'] },
    };
    expect(wordlessOf(asked as Criteria)).toEqual({ text: true, titles: ['GS'], include: true, not: { majors: true } });
  });
});
