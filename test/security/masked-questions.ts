import type { Shot } from './operation.js';
import { get, post } from './operation.js';

const SEED = 20_261_124;

/** Numbers that look thrown and are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  kinds: ['staff', 'expert', null],
  categories: ['CC', 'VC', 'CB', null],
  fields: ['CNTT', null],
  degrees: ['DH', 'ThS', 'TS', null],
  postgraduate: [true, false, null],
  gender: ['NAM', 'NU', null],
  ageBand: ['-30', '31-40', '41-50', '51-60', null],
  residence: ['local', null],
  politicalTheory: [null],
  languages: [{ language: 'Anh' }, null],
  studying: [{ level: 'ThS' }, null],
  itLevels: [null],
  titles: ['PGS', null],
  ranks: [null],
  ratings: ['HTT', null],
  groups: ['KHCN', null],
  availability: ['advise', null],
  countries: ['DE', null],
  citizenships: ['VN', null],
  hoursApart: ['6', null],
  consents: ['listed', 'shared'],
  party: [true, false, null],
  ethnicMinority: [true, false, null],
  plannedFor: ['PH_X', null],
};
const HIDDEN: ReadonlySet<string> = new Set(['party', 'ethnicMinority', 'plannedFor']);
const KEYS = Object.keys(VALUES);
const SORTS = ['givenName', 'relevance', 'retiresOn', 'confirmedOn'];
const WORDS = ['Nguyễn', 'an', 'thạc sĩ', 'công nghệ', 'Tày', 'Kinh', 'Phật giáo', 'Đảng', 'đảng viên', '022085'];
const GROUPINGS = ['unit', 'field', 'category', 'gender', 'ageBand', 'party'];
const PARTS = ['numerator', 'remainder', 'unknown', 'excluded'];

/** Questions of every kind that is asked about people, some by words that would find what is hidden. */
export function generatedQuestions(count: number, hidden: readonly string[]): Shot[] {
  const roll = dice(SEED);
  const one = <Item>(items: readonly Item[]): Item => items[roll(items.length)]!;
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => roll(2) === 0);
  const criteria = (depth: number): Record<string, unknown> => {
    const keys = KEYS.filter((key) => roll(HIDDEN.has(key) ? 20 : 8) === 0);
    const asked = Object.fromEntries(keys.map((key) => [key, some(VALUES[key]!)]));
    if (roll(3) === 0) asked.text = one(roll(2) === 0 ? WORDS : hidden) as never;
    return depth < 2 && roll(3) === 0 ? { ...asked, not: criteria(depth + 1) } : asked;
  };
  const past = () => (roll(4) === 0 ? { onDay: '2026-07-01' } : {});
  const kinds = [
    () => post('/api/talent/search', { criteria: criteria(0), sort: one(SORTS), limit: 1 + roll(20), withTotal: roll(2) === 0, ...past() }),
    () => post('/api/talent/facets', { criteria: criteria(0), facets: some([...KEYS, 'units']), ...past() }),
    () => post('/api/talent/describe', { criteria: criteria(0) }),
    () => get(`/api/indicators/postgraduate-rate/measure?by=${one(GROUPINGS)}`),
    () => get(`/api/indicators/postgraduate-rate/people?part=${one(PARTS)}&limit=${1 + roll(20)}`),
  ];
  return Array.from({ length: count }, () => one([kinds[0]!, kinds[0]!, kinds[1]!, ...kinds])());
}
