import fc from 'fast-check';
import type { Asked } from './criteria-recount.js';

/** Values of every key that can stand alone: single ones, several, and the unknown. */
export const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  degreeAtLeast: ['DH', 'ThS', 'CKI', 'TS'],
  postgraduate: [[true], [false], [null], [true, null]],
  kinds: [['staff'], ['expert']],
  categories: [['CC', 'VC'], ['NGOAI'], [null]],
  fields: [['CNTT'], ['NL', 'YT'], [null], ['CNTT', null]],
  fieldLevelAtLeast: [2, 4, 5],
  degrees: [['ThS'], ['TS', 'CKI'], [null]],
  politicalTheory: [['LLCT_TC'], ['LLCT_CC', null]],
  stateManagement: [['QLNN_CV'], [null]],
  languages: [
    [{ language: 'Anh' }],
    [{ language: 'Anh', levelAtLeast: 'KNL_B3' }],
    [
      { language: 'Trung', levelAtLeast: 'KNL_B2' },
      { language: 'Anh', levelAtLeast: 'KNL_B4' },
    ],
    [null],
    [{ language: 'Trung' }, null],
    [{ levelAtLeast: 'KNL_B4' }],
  ],
  studying: [
    [{ level: 'ThS' }],
    [{ level: 'TS', expectedIn: 2028 }],
    [{ expectedIn: 2027 }],
    [null],
    [{ level: 'ThS', expectedIn: 2027 }, null],
  ],
  itLevels: [['TH_CB'], ['TH_NC', null]],
  titles: [['PGS'], ['GS', 'NGUT'], [null]],
  ranks: [['01.003'], ['V.07.04.32', null]],
  positions: [['trưởng phòng'], ['Chuyên viên', null]],
  ratings: [['HTT'], ['HTXS', 'HT'], [null]],
  plannedFor: [['PH_X'], ['CT_UBND', null]],
  groups: [['KHCN'], ['TRE', null]],
  availability: [['advise'], ['lecture'], [null]],
  countries: [['DE'], ['JP', null], [null]],
  citizenships: [['VN'], ['DE', 'JP'], [null]],
  hoursApart: [['6'], ['2', null], [null]],
  hoursApartAtMost: [2, 6],
  consents: [['contacted'], ['shared', 'published'], [null]],
  retiresBefore: ['2028-01-01', '2040-01-01'],
  gender: [['NU'], ['NAM', null]],
  residence: [['local'], ['overseas', null]],
  ageBand: [['-30'], ['31-40', '51-60'], [null]],
  ageFrom: [41, 51],
  ageTo: [31, 41],
  bornFrom: ['1985-11-25', '1990-01-01'],
  bornTo: ['1975-11-24'],
  ethnicMinority: [[true], [false], [null]],
  party: [[true], [false], [null], [false, null]],
  verifiedOnly: [true],
  confirmedSince: ['2025-03-01', '2026-01-01'],
};

/** Any question of some of these keys, of units and of people chosen by hand, denied up to twice. */
export function criteriaOf(units: readonly string[], people: readonly string[]): fc.Arbitrary<Asked> {
  const some = (ids: readonly string[]) => fc.subarray([...ids], { minLength: 1, maxLength: 3 });
  const byHand = some(people).map((ids) => ids.map((id) => ({ id, reason: 'đã trao đổi' })));
  const values: Record<string, fc.Arbitrary<unknown>> = {
    ...Object.fromEntries(Object.entries(VALUES).map(([key, each]) => [key, fc.constantFrom(...each)])),
    units: some(units),
    include: byHand,
    exclude: byHand,
  };
  const keys = fc.oneof(
    { weight: 5, arbitrary: fc.subarray(Object.keys(values), { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant(['fields', 'fieldLevelAtLeast']) },
  );
  const flat = keys.chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, values[name]!])))) as fc.Arbitrary<Asked>;
  const deny = (inner: fc.Arbitrary<Asked>): fc.Arbitrary<Asked> =>
    fc.oneof(
      { weight: 2, arbitrary: flat },
      { weight: 1, arbitrary: fc.tuple(flat, inner).map(([own, not]) => ({ ...own, not })) },
      { weight: 1, arbitrary: inner.map((not) => ({ not })) },
    );
  return deny(deny(flat));
}
