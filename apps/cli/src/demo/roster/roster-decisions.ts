import { addYears } from '#libs/kernel';
import type { SampleFact, SamplePerson } from '../sample-person.js';

const POSTGRADUATE: ReadonlySet<unknown> = new Set(['CKI', 'ThS', 'CKII', 'TS']);
const ATTRACTED = 2;

/** What was decided about people of the roster: the oldest stays on until 65, of those who hold a postgraduate degree the last came under a policy. */
export function decisionsOf(people: readonly SamplePerson[]): ReadonlyMap<SamplePerson, SampleFact> {
  const bornOn = ({ facts }: SamplePerson) => String(facts.find(({ kind }) => kind === 'identities')!.values.birthOn);
  const recruitedOn = ({ facts }: SamplePerson) => String(facts.findLast(({ kind }) => kind === 'employments')!.values.recruitedOn);
  const exactly = people.filter((person) => bornOn(person).length === 10);
  const oldest = exactly.reduce((found, person) => (bornOn(person) < bornOn(found) ? person : found));
  const attracted = people
    .filter((person) => person !== oldest && person.facts.some(({ values }) => POSTGRADUATE.has(values.level)))
    .sort((a, b) => recruitedOn(b).localeCompare(recruitedOn(a)))
    .slice(0, ATTRACTED);
  return new Map([
    [
      oldest,
      { kind: 'retirements', values: { leavesOn: addYears(bornOn(oldest), 65), decision: 'QĐ số 312/QĐ-UBND' }, startsOn: '2026-03-01' },
    ],
    ...attracted.map((person, at): [SamplePerson, SampleFact] => [
      person,
      {
        kind: 'policies',
        values: {
          policy: 'attracted',
          year: Number(recruitedOn(person).slice(0, 4)),
          decision: `QĐ số ${415 + at}/QĐ-UBND`,
          legalSource: 'Nghị định 140/2017/NĐ-CP',
        },
        startsOn: recruitedOn(person),
      },
    ]),
  ]);
}
