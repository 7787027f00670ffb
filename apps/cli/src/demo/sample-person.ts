import { addDays, addYears, type Day, type PartialDate } from '#libs/kernel';
import type { FactKindName, FactValues } from '#libs/profiles';
import { beyondThePayroll } from './beyond-payroll.js';
import { Draw } from './draw.js';
import { inventName } from './names.js';
import type { Profession } from './professions.js';
import { futureOf } from './sample-future.js';
import { qualificationsOf } from './sample-qualifications.js';
import { standingOf } from './sample-standing.js';
import type { Workplace } from './workplaces.js';

/** A fact of an invented person; units are named by their keys in the files. */
export interface SampleFact {
  readonly kind: FactKindName;
  readonly values: FactValues;
  readonly startsOn: PartialDate | null;
  readonly endsOn?: Day;
  readonly document?: string; // verified by this paper
}

export interface SamplePerson {
  readonly kind: 'staff' | 'expert';
  readonly citizenNumber: string | null;
  readonly facts: readonly SampleFact[];
}

/** The day of the lists everybody is taken from; whoever came later was seen when he came. */
export const LISTED_ON: Day = '2025-12-31';

const LAST_RECRUITED: Day = '2026-08-01';

/** One invented person, the same each time. `place` is the number of the person at the workplace, `number` in the whole body. */
export function samplePerson(workplace: Workplace, place: number, number: number): SamplePerson {
  const draw = new Draw(number);
  const { profession } = workplace;
  const expert = profession.category === 'NGOAI';
  const retired = !expert && place >= workplace.people; // one more than work there today
  const gender = draw.chance(profession.women) ? 'NU' : 'NAM';
  const head = place < profession.posts.length;
  const born = addDays(retired ? '1964-01-01' : '1968-06-01', draw.below(retired ? 400 : head ? 6_500 : 12_000));
  const grown = addDays(addYears(born, 23), draw.below(1_400));
  const recruited = grown < LAST_RECRUITED ? grown : addDays(LAST_RECRUITED, -draw.below(500));
  const identity: FactValues = {
    fullName: inventName(draw, gender),
    gender,
    birthOn: draw.chance(93) ? born : born.slice(0, 4),
    ethnicity: draw.weighted({ '01': 91, '02': 3, '18': 3, '09': 2, '04': 1 }),
    ...(draw.chance(70) ? { religion: draw.weighted({ '99': 94, '01': 4, '02': 2 }) } : {}),
    residence: expert && draw.chance(12) ? 'overseas' : draw.chance(92) ? 'local' : 'other_province',
  };
  const citizen = draw.chance(86) ? citizenNumber(gender, born, number) : null;
  const employments = employmentsOf(draw, workplace, { place, recruited, retired });
  const qualifications = qualificationsOf(draw, profession, born, head);
  return {
    kind: expert ? 'expert' : 'staff',
    citizenNumber: citizen,
    facts: [
      { kind: 'identities', values: identity, startsOn: null },
      { kind: 'keepings', values: { unitId: keeperOf(workplace) }, startsOn: null },
      ...employments,
      ...qualifications,
      ...membershipsOf(draw, profession, recruited, head),
      ...standingOf(draw, profession, { born, recruited, retired, head }),
      ...(expert || retired ? [] : futureOf(profession, { number, born, recruited, head, qualifications })),
      ...(expert ? beyondThePayroll(new Draw(number + 500_000), identity.residence === 'overseas') : []),
    ],
  };
}

/** Offices of a ward are kept by the ward, everybody else by the own unit. */
const keeperOf = ({ unit, since }: Workplace): string => (since ? unit.split('-').slice(0, 2).join('-') : unit);

/** Quảng Ninh, then century and sex, then year; the rest is a number nobody is likely to have been given. */
function citizenNumber(gender: 'NAM' | 'NU', born: Day, number: number): string {
  const century = (born < '2000' ? 0 : 2) + (gender === 'NU' ? 1 : 0);
  return `022${century}${born.slice(2, 4)}${900_000 + number}`;
}

interface Career {
  readonly place: number;
  readonly recruited: Day;
  readonly retired: boolean;
}

function employmentsOf(draw: Draw, workplace: Workplace, { place, recruited, retired }: Career): SampleFact[] {
  const { profession, unit, since, before, alike } = workplace;
  const position = profession.posts[place] ?? draw.pick(profession.members);
  const steps = Math.min(9, 1 + Math.floor((2026 - Number(recruited.slice(0, 4))) / 3));
  const category = place >= 2 && draw.chance(3) ? 'HD111' : place >= 1 && draw.chance(2) ? null : profession.category;
  const rank = Object.keys(profession.ranks).length > 0 ? draw.weighted(profession.ranks) : null;
  const salaried = rank !== null && (category === 'CC' || category === 'VC' || category === 'CB');
  const values: FactValues = {
    ...(profession.employers ? { employerName: draw.pick(profession.employers) } : { unitId: unit }),
    category,
    position,
    ...(profession.departments && place > 1 ? { department: draw.pick(profession.departments) } : {}),
    ...(salaried
      ? { rankCode: rank, salaryStep: steps, salarySteps: 9, salaryCoefficient: Number((2.34 + (steps - 1) * 0.33).toFixed(2)) }
      : {}),
    recruitedOn: draw.chance(80) ? recruited.slice(0, 7) : recruited.slice(0, 4),
  };
  if (profession.employers) return [{ kind: 'employments', values, startsOn: recruited.slice(0, 4) }];
  const now: SampleFact = { kind: 'employments', values, startsOn: draw.chance(94) ? recruited : null };
  if (retired) {
    const endsOn = addDays('2025-09-01', draw.below(420));
    return [{ ...now, startsOn: recruited, values: { ...values, endReason: 'Nghỉ hưu' }, endsOn }];
  }
  const [earlier, changedOn] = since ? [before, since] : [alike, addDays('2012-08-01', draw.below(4_600))];
  const moved = earlier.length > 0 && recruited < changedOn && (since !== null || draw.chance(9));
  if (!moved) return [since && recruited < since ? { ...now, startsOn: since } : now];
  const old: FactValues = {
    unitId: draw.pick(earlier),
    category: since ? (profession.category === 'CB' ? 'CB' : 'CC_XA') : profession.category,
    position: since
      ? draw.pick(['Công chức Văn phòng - Thống kê', 'Công chức Địa chính - Xây dựng', 'Công chức Tư pháp - Hộ tịch'])
      : draw.pick(profession.members),
    endReason: since ? 'Sắp xếp đơn vị hành chính cấp xã' : 'Điều động',
  };
  return [
    { kind: 'employments', values: old, startsOn: recruited, endsOn: changedOn },
    { ...now, startsOn: changedOn },
  ];
}

function membershipsOf(draw: Draw, { category }: Profession, recruited: Day, head: boolean): SampleFact[] {
  const share = category === 'CB' || head ? 100 : category === 'CC' ? 78 : category === 'VC' ? 42 : 15;
  if (draw.chance(share)) {
    const startsOn = addDays(recruited, 700 + draw.below(2_500));
    const joined = startsOn < '2026-06-01' ? startsOn : '2026-05-19';
    return [{ kind: 'memberships', values: { organisation: 'DANG', standing: 'member' }, startsOn: joined }];
  }
  return draw.chance(70) ? [{ kind: 'memberships', values: { organisation: 'DANG', standing: 'none' }, startsOn: null }] : [];
}
