import { describe, expect, it } from '@jest/globals';
import { FACT_KIND_NAMES, type StoredFact } from '#libs/profiles';
import { desiredFacts } from './desired-facts.js';
import { type Believed, planPerson } from './plan-person.js';

const asOf = '2026-06-30';
const context = { unitId: 'unit-1', experts: false };
const row = {
  full_name: 'Nguyễn Văn Đức',
  gender: 'NAM',
  birth_date: '1978-03-12',
  highest_degree: 'ThS',
  major: 'Quản lý công',
  category: 'CC',
  party_official_on: '2006-02-03',
};
const nothing = Object.fromEntries(FACT_KIND_NAMES.map((kind) => [kind, []])) as unknown as Believed;

/** What would be believed after a plan was carried out. */
function carriedOut(believed: Believed, plan: ReturnType<typeof planPerson>): Believed {
  const gone = new Set(plan.retract.map(({ id }) => id));
  const result = Object.fromEntries(
    Object.entries(believed).map(([kind, facts]) => [kind, facts.filter(({ id }) => !gone.has(id))]),
  ) as Record<keyof Believed, StoredFact[]>;
  for (const [at, { kind, fact }] of plan.add.entries())
    result[kind].push({
      ...fact,
      id: `${kind}-${at}-${Math.random()}`,
      personId: 'p',
      version: 1,
      source: { kind: 'import' },
      verification: fact.verification ?? null,
    });
  return result;
}

describe('a row of a roster against what is believed', () => {
  it('adds everything to an empty record, and nothing the second time', () => {
    const first = planPerson(desiredFacts(row, context), nothing, asOf);
    expect(first.add.map(({ kind }) => kind).sort()).toEqual(['employments', 'identities', 'memberships', 'qualifications']);
    const second = planPerson(desiredFacts(row, context), carriedOut(nothing, first), asOf);
    expect(second).toMatchObject({ retract: [], add: [], changes: [] });
  });

  it('takes titles before a name and ticks of groups as facts, but for what other facts tell', () => {
    const stated = desiredFacts({ ...row, academic_title: 'PGS', honour: 'NGUT', groups: 'GDDT;TRE;DV;VNNN' }, context);
    const first = planPerson(stated, nothing, asOf);
    const marks = first.add.filter(({ kind }) => kind === 'titles' || kind === 'groups').map(({ fact }) => Object.values(fact.values)[0]);
    expect(marks).toEqual(['PGS', 'NGUT', 'GDDT', 'TRE']);
    expect(planPerson(stated, carriedOut(nothing, first), asOf)).toMatchObject({ retract: [], add: [], changes: [] });
  });

  it('never erases with a blank', () => {
    const believed = carriedOut(nothing, planPerson(desiredFacts(row, context), nothing, asOf));
    const plan = planPerson(desiredFacts({ full_name: 'Nguyễn Văn Đức' }, context), believed, '2026-12-31');
    expect(plan.add).toEqual([]);
  });

  it('adds a higher degree beside the one that is known', () => {
    const believed = carriedOut(nothing, planPerson(desiredFacts(row, context), nothing, asOf));
    const plan = planPerson(desiredFacts({ ...row, highest_degree: 'TS', major: 'Quản lý công' }, context), believed, '2026-12-31');
    expect(plan.retract).toEqual([]);
    expect(plan.changes.map(({ field, after: value }) => [field, value])).toContainEqual(['qualifications.level', 'TS']);
  });

  it('corrects a birth date in place', () => {
    const believed = carriedOut(nothing, planPerson(desiredFacts(row, context), nothing, asOf));
    const plan = planPerson(desiredFacts({ ...row, birth_date: '1978-03-13' }, context), believed, '2026-12-31');
    expect(plan.changes).toEqual([{ field: 'identities.birthOn', before: '1978-03-12', after: '1978-03-13' }]);
    expect(plan.retract).toHaveLength(1);
  });

  it('ends an employment when another unit began', () => {
    const believed = carriedOut(
      nothing,
      planPerson(desiredFacts({ ...row, unit_text: 'A', joined_unit_on: '2020-01-01' }, context), nothing, asOf),
    );
    const plan = planPerson(
      desiredFacts({ ...row, unit_text: 'B', joined_unit_on: '2026-07-01' }, { ...context, unitId: 'unit-2' }),
      believed,
      '2026-12-31',
    );
    expect(plan.add.map(({ fact }) => [fact.endsOn, fact.values.unitId])).toEqual([
      ['2026-07-01', 'unit-1'],
      [null, 'unit-2'],
    ]);
  });

  it('leaves people where they work when the file names no unit', () => {
    const first = planPerson(desiredFacts({ ...row, unit_text: 'A' }, context), nothing, asOf);
    const believed = carriedOut(nothing, first);
    const plan = planPerson(desiredFacts(row, { ...context, unitId: 'keeping' }), believed, '2026-12-31');
    expect(plan.add).toEqual([]);
    const fresh = planPerson(desiredFacts(row, { ...context, unitId: 'keeping' }), nothing, asOf);
    expect(fresh.add.find(({ kind }) => kind === 'employments')!.fact.values.unitId).toBe('keeping');
  });
});
