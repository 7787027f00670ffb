import { describe, expect, it } from '@jest/globals';
import { FACT_KIND_NAMES, type FactKindName, type StoredFact } from '#libs/profiles';
import { contradicts } from './contradictions.js';
import { desiredFacts } from './desired-facts.js';
import { type Believed, planPerson } from './plan-person.js';

const asOf = '2026-06-30';
const context = { unitId: 'unit-2', experts: false, asOf };
const nothing = Object.fromEntries(FACT_KIND_NAMES.map((kind) => [kind, []])) as unknown as Believed;

const fact = (startsOn: string | null, endsOn: string | null, values: StoredFact['values'], seenOn = '2024-12-31'): StoredFact => ({
  id: `${startsOn}-${endsOn}`,
  personId: 'p',
  version: 1,
  values,
  startsOn,
  endsOn,
  seenOn,
  source: { kind: 'user' },
  verification: null,
});
const job = (startsOn: string | null, endsOn: string | null, unitId = 'unit-1') => fact(startsOn, endsOn, { unitId, isPrimary: true });
const party = (startsOn: string, endsOn: string | null) => fact(startsOn, endsOn, { organisation: 'DANG', standing: 'member' });

describe('a row whose days cannot stand beside the record', () => {
  it.each<[string, Partial<Record<FactKindName, StoredFact[]>>, object, boolean]>([
    ['the first job', {}, { unit_text: 'B', joined_unit_on: '2020-01-01' }, false],
    [
      'a job after the last one',
      { employments: [job('2010-01-01', '2020-01-01')] },
      { unit_text: 'B', joined_unit_on: '2020-01-01' },
      false,
    ],
    [
      'a job that began before the last one ended',
      { employments: [job('2010-01-01', '2020-01-01')] },
      { unit_text: 'B', joined_unit_on: '2019-06-01' },
      true,
    ],
    [
      'a start of the job that reaches into the one before',
      { employments: [job('2010-01-01', '2020-01-01'), job(null, null)] },
      { joined_unit_on: '2015-01-01' },
      true,
    ],
    ['a start that does not', { employments: [job('2010-01-01', '2020-01-01'), job(null, null)] }, { joined_unit_on: '2020-01-01' }, false],
    [
      'a start known to the year, counted from its last day',
      { employments: [job('2010-01-01', '2020-07-01'), job(null, null)] },
      { joined_unit_on: '2020' },
      false,
    ],
    ['another job from a day on', { employments: [job('2010-01-01', null)] }, { unit_text: 'B', joined_unit_on: '2026-07-01' }, false],
    [
      'another job beyond the end of this one and into the next',
      { employments: [job('2010-01-01', '2026-09-01'), job('2026-10-01', null, 'unit-3')] },
      { unit_text: 'B', joined_unit_on: '2026-09-15' },
      true,
    ],
    ['the Party again', { memberships: [party('1990-01-01', '2000-01-01')] }, { party_official_on: '1995-01-01' }, true],
    ['the Party later', { memberships: [party('1990-01-01', '2000-01-01')] }, { party_official_on: '2005-01-01' }, false],
  ])('%s', (_what, known, said, expected) => {
    const believed = { ...nothing, ...known };
    const plan = planPerson(desiredFacts({ full_name: 'Nguyễn Văn Đức', ...said }, context), believed, asOf);
    expect(contradicts(plan, believed)).toBe(expected);
  });

  it('what ended already is not made longer by a later start elsewhere', () => {
    const believed = { ...nothing, employments: [job('2010-01-01', '2026-09-01')] };
    const plan = planPerson(desiredFacts({ full_name: 'A', unit_text: 'B', joined_unit_on: '2026-12-01' }, context), believed, asOf);
    expect(plan.add.filter(({ kind }) => kind === 'employments').map(({ fact: { startsOn, endsOn } }) => [startsOn, endsOn])).toEqual([
      ['2010-01-01', '2026-09-01'],
      ['2026-12-01', null],
    ]);
  });
});
