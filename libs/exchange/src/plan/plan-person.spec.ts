import { describe, expect, it } from '@jest/globals';
import { FACT_KIND_NAMES, type StoredFact } from '#libs/profiles';
import { contradicts } from './contradictions.js';
import { desiredFacts } from './desired-facts.js';
import { type Believed, planNewPerson, planPerson } from './plan-person.js';

const asOf = '2026-06-30';
const context = { unitId: 'unit-1', experts: false, asOf };
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

  it.each([
    ['2011', 'member'],
    ['2025-06-30', 'member'],
    ['2025-07', 'probationary'],
    ['2026', 'probationary'],
  ])('takes who was admitted to the Party in %s for a %s of it: probation is twelve months', (admitted, standing) => {
    const { party_official_on: _, ...rest } = row;
    const [fact] = desiredFacts({ ...rest, party_probation_on: admitted }, context).filter(({ kind }) => kind === 'memberships');
    expect(fact).toMatchObject({ values: { organisation: 'DANG', standing }, startsOn: admitted });
  });

  describe('of somebody admitted to the Party and later a full member', () => {
    const admitted = { ...row, party_probation_on: '2005-02-03' };
    const stays = (plan: ReturnType<typeof planPerson>, believed: Believed) =>
      carriedOut(believed, plan)
        .memberships.map(({ values, startsOn, endsOn }) => [values.standing, startsOn, endsOn])
        .sort();
    const BOTH = [
      ['member', '2006-02-03', null],
      ['probationary', '2005-02-03', '2006-02-03'],
    ];

    it('keeps both times, and plans nothing the second time', () => {
      const first = planPerson(desiredFacts(admitted, context), nothing, asOf);
      expect(stays(first, nothing)).toEqual(BOTH);
      expect(planNewPerson(desiredFacts(admitted, context), asOf).add.filter(({ kind }) => kind === 'memberships')).toHaveLength(2);
      const second = planPerson(desiredFacts(admitted, context), carriedOut(nothing, first), asOf);
      expect(second).toMatchObject({ retract: [], add: [], changes: [] });
    });

    it('adds the time before to what was known of full membership, and of a tick alone', () => {
      for (const known of [row, { ...row, party_official_on: undefined, party: 'member' }]) {
        const believed = carriedOut(nothing, planPerson(desiredFacts(known, context), nothing, asOf));
        const plan = planPerson(desiredFacts(admitted, context), believed, asOf);
        expect(stays(plan, believed)).toEqual(BOTH);
        expect(contradicts(plan, believed)).toBe(false);
      }
    });

    it('ends a probation that was believed to go on', () => {
      const { party_official_on: _, ...rest } = row;
      const before = planPerson(desiredFacts({ ...rest, party_probation_on: '2025-09-02' }, context), nothing, asOf);
      const believed = carriedOut(nothing, before);
      const later = { ...rest, party_probation_on: '2025-09-02', party_official_on: '2026-09-02' };
      const plan = planPerson(desiredFacts(later, { ...context, asOf: '2026-10-31' }), believed, '2026-10-31');
      expect(stays(plan, believed)).toEqual([
        ['member', '2026-09-02', null],
        ['probationary', '2025-09-02', '2026-09-02'],
      ]);
      expect(contradicts(plan, believed)).toBe(false);
    });

    it('leaves a membership alone that reaches into it', () => {
      const { party_official_on: _, ...rest } = row;
      const believed = carriedOut(nothing, planPerson(desiredFacts({ ...rest, party_probation_on: '2005-02-03' }, context), nothing, asOf));
      const plan = planPerson(desiredFacts(admitted, context), believed, asOf);
      expect(stays(plan, believed)).toEqual([['member', '2005-02-03', null]]);
      expect(contradicts(plan, believed)).toBe(false);
    });

    it('tells of no probation that did not come first', () =>
      expect(desiredFacts({ ...row, party_probation_on: '2006-02-03' }, context).filter(({ kind }) => kind === 'memberships')).toHaveLength(
        1,
      ));
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

describe('what a list says somebody answered', () => {
  const says = (consent: string, believed: Believed = nothing, on = asOf) =>
    planPerson(desiredFacts({ full_name: 'Lê Thị Ân', consent }, { unitId: 'unit-1', experts: true, asOf: on }), believed, on);
  const consents = (plan: ReturnType<typeof says>) =>
    plan.add.filter(({ kind }) => kind === 'consents').map(({ fact }) => [fact.values.answer, fact.startsOn, fact.endsOn, fact.seenOn]);
  const believing = (answer: string, startsOn: string | null): Believed => ({
    ...nothing,
    consents: [
      {
        ...{ id: 'c', personId: 'p', version: 1, startsOn, endsOn: null, seenOn: startsOn ?? '2025-01-01', verification: null },
        values: { purpose: 'listed', answer, means: 'signed', document: 'Phiếu 1' },
        source: { kind: 'user' },
      },
    ],
  });

  it('is kept as of its day: a yes as consent, a no as refused, and nothing where nobody asked', () => {
    expect(consents(says('yes'))).toEqual([['given', null, null, asOf]]);
    expect(consents(says('no'))).toEqual([['refused', null, null, asOf]]);
    for (const silence of ['none', 'not_asked']) expect(consents(says(silence))).toEqual([]);
  });

  it('changes nothing of what is known by a signed paper', () => {
    expect(consents(says('yes', believing('given', '2026-01-02')))).toEqual([]);
  });

  it('never overrules somebody who refused or took it back', () => {
    for (const answer of ['refused', 'withdrawn']) expect(says('yes', believing(answer, '2026-01-02')).retract).toEqual([]);
  });

  it('ends a consent with the refusal it tells of, from its day on', () => {
    const plan = says('no', believing('given', '2026-01-02'));
    expect(plan.retract).toEqual([{ kind: 'consents', id: 'c' }]);
    expect(consents(plan)).toEqual([
      ['given', '2026-01-02', asOf, '2026-01-02'],
      ['refused', asOf, null, asOf],
    ]);
  });

  it('keeps each work once, with its year', () => {
    const row = { full_name: 'Lê Thị Ân', works: 'Tập thơ (2022);01 sáng kiến cấp tỉnh' };
    const first = planPerson(desiredFacts(row, { unitId: 'unit-1', experts: true, asOf }), nothing, asOf);
    expect(first.add.filter(({ kind }) => kind === 'works').map(({ fact }) => fact.values)).toEqual([
      { workTitle: 'Tập thơ (2022)', year: 2022 },
      { workTitle: '01 sáng kiến cấp tỉnh' },
    ]);
    const again = planPerson(desiredFacts(row, { unitId: 'unit-1', experts: true, asOf }), carriedOut(nothing, first), asOf);
    expect(again.add).toEqual([]);
  });
});
