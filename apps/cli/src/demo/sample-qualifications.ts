import type { Day } from '#libs/kernel';
import type { Draw, Weights } from './draw.js';
import type { Profession } from './professions.js';
import type { SampleFact } from './sample-person.js';

const POSTGRADUATE = new Set(['ThS', 'TS', 'CKI', 'CKII', 'BSNT']);
const AGE_AT: Readonly<Record<string, number>> = { TC: 20, CD: 21, DH: 22, BSNT: 27, CKI: 31, ThS: 30, CKII: 38, TS: 36 };
const LAST_YEAR = 2026;

/** What an invented person has studied. Of some nothing is known, which is not "nothing". */
export function qualificationsOf(draw: Draw, profession: Profession, born: Day, head: boolean): SampleFact[] {
  const facts: SampleFact[] = [];
  if (!draw.chance(head ? 0 : 4)) facts.push(...professional(draw, profession, Number(born.slice(0, 4)), head));
  const level = (track: string, weights: Weights) => {
    const drawn = draw.weighted(weights);
    if (drawn !== '-') facts.push({ kind: 'qualifications', values: { track, level: drawn }, startsOn: String(draw.between(2012, 2025)) });
  };
  level('political_theory', profession.politicalTheory);
  level('state_management', profession.stateManagement);
  if (draw.chance(46)) {
    const grade = draw.weighted({ A2: 20, B1: 60, B2: 20 });
    const values = {
      track: 'language',
      language: draw.chance(92) ? 'Anh' : 'Trung',
      grade,
      level: { A2: 'KNL_B2', B1: 'KNL_B3', B2: 'KNL_B4' }[grade],
    };
    facts.push({ kind: 'qualifications', values, startsOn: String(draw.between(2014, 2025)) });
  }
  if (draw.chance(58))
    facts.push({
      kind: 'qualifications',
      values: { track: 'it', level: draw.weighted({ TH_CB: 80, TH_NC: 8, TH_B: 12 }) },
      startsOn: null,
    });
  return facts;
}

function professional(draw: Draw, profession: Profession, bornIn: number, head: boolean): SampleFact[] {
  const { majors, postgraduateMajors, institutions } = profession;
  const drawn = draw.weighted(profession.degrees);
  const highest = head && (drawn === 'CD' || drawn === 'TC') ? 'DH' : drawn;
  const first = POSTGRADUATE.has(highest) ? 'DH' : highest;
  const degree = (level: string, major: string): SampleFact => {
    const year = bornIn + AGE_AT[level]! + draw.below(3);
    const date = year >= LAST_YEAR ? '2025' : String(year);
    const startsOn = draw.chance(25) ? `${date}-${String(draw.between(5, 9)).padStart(2, '0')}` : date;
    const values = {
      track: 'professional',
      level,
      major,
      institution: draw.pick(institutions),
      trainingForm: level === 'DH' ? draw.weighted({ CQ: 72, VLVH: 20, TX: 8 }) : 'CQ',
    };
    return {
      kind: 'qualifications',
      values,
      startsOn: draw.chance(95) ? startsOn : null,
      ...(draw.chance(38) ? { document: `Bằng số ${draw.between(100_000, 999_999)}` } : {}),
    };
  };
  const facts = [degree(first, draw.pick(majors))];
  if (POSTGRADUATE.has(highest)) facts.push(degree(highest, draw.pick(postgraduateMajors)));
  return facts;
}
