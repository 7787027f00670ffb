import { addYears, type Day } from '#libs/kernel';
import type { FactValues } from '#libs/profiles';
import { Draw } from './draw.js';
import type { Profession } from './professions.js';
import type { SampleFact } from './sample-person.js';

const RANKED = ['TC', 'CD', 'DH', 'CKI', 'BSNT', 'ThS', 'CKII', 'TS'];
/** What somebody who holds a degree goes on to study for. */
const NEXT: Readonly<Record<string, readonly string[]>> = { DH: ['ThS'], CKI: ['CKII'], ThS: ['TS'] };
const DOCTORS_NEXT = ['CKI', 'ThS'];
const STUDYING_PERCENT: Readonly<Record<string, number>> = { DH: 9, CKI: 14, ThS: 7 };
const YOUNG_SINCE: Day = '1982-01-01';
const POLICY_SINCE = 2019;
/** Born before it one may be kept on before the forecast is over. */
const OLD_BEFORE: Day = '1972-01-01';

interface Somebody {
  readonly number: number;
  readonly born: Day;
  readonly recruited: Day;
  readonly head: boolean;
  readonly qualifications: readonly SampleFact[];
}

/** What is under way of an invented person at work: a study, a decision to stay on beyond the age of the law, the policy somebody came under. */
export function futureOf(profession: Profession, { number, born, recruited, head, qualifications }: Somebody): SampleFact[] {
  const draw = new Draw(number + 900_000);
  const degree = highestOf(qualifications);
  const facts: SampleFact[] = [];
  const add = (kind: SampleFact['kind'], values: FactValues, startsOn: string) => facts.push({ kind, values, startsOn });
  if (degree && born > YOUNG_SINCE && draw.chance(STUDYING_PERCENT[degree] ?? 0)) {
    const level = draw.pick(degree === 'DH' && profession.group === 'YT' ? DOCTORS_NEXT : NEXT[degree]!);
    const begun = draw.between(2024, 2025);
    const until = begun + (level === 'TS' ? 4 : 2) + draw.below(2);
    add(
      'studies',
      {
        level,
        major: draw.pick(profession.postgraduateMajors),
        institution: draw.pick(profession.institutions),
        ...(draw.chance(85) ? { expectedOn: draw.chance(60) ? `${until}-06` : String(until) } : {}), // of some nobody knows until when
        ...(draw.chance(70) ? { decision: `QĐ số ${draw.between(100, 999)}/QĐ-SNV` } : {}),
      },
      `${begun}-09`,
    );
  }
  const year = Number(recruited.slice(0, 4));
  if (year >= POLICY_SINCE && degree && RANKED.indexOf(degree) > RANKED.indexOf('DH') && draw.chance(70))
    add(
      'policies',
      { policy: 'attracted', year, decision: `QĐ số ${draw.between(100, 2_500)}/QĐ-UBND`, legalSource: 'Nghị định 140/2017/NĐ-CP' },
      recruited,
    );
  if (head && born < OLD_BEFORE && draw.chance(20))
    add(
      'retirements',
      {
        leavesOn: addYears(born, 65),
        decision: `QĐ số ${draw.between(100, 2_500)}/QĐ-UBND`,
        legalSource: profession.category === 'VC' ? 'Nghị định 50/2022/NĐ-CP' : 'Nghị định 83/2022/NĐ-CP',
      },
      '2025-10-01',
    );
  return facts;
}

const highestOf = (facts: readonly SampleFact[]): string | null =>
  facts
    .flatMap(({ values }) => (values.track === 'professional' ? [String(values.level)] : []))
    .sort((a, b) => RANKED.indexOf(b) - RANKED.indexOf(a))[0] ?? null;
