import type { Day } from '#libs/kernel';
import type { Draw } from '../../demo/draw.js';
import type { InventedFact } from './invented-person.js';
import { INSTITUTIONS, MAJORS } from './sample-words.js';

const LAST_YEAR = 2024;
const AGE_AT: Readonly<Record<string, number>> = { TC: 20, CD: 21, DH: 23, ThS: 31, CKI: 31, CKII: 38, TS: 38 };

/** 8 of 100 end with a vocational degree, 15 with a college one, 22 hold a master's or the like, 1 or 2 a doctorate; of 3 nothing is known. */
export function degreesOf(draw: Draw, born: Day): InventedFact[] {
  if (draw.chance(3)) return [];
  const highest = draw.weighted({ TC: 8, CD: 15, DH: 54, ThS: 19, CKI: 2, TS: 1, CKII: 1 });
  const levels = AGE_AT[highest]! > 30 ? ['DH', ...(highest === 'TS' ? ['ThS'] : []), highest] : [highest];
  return levels.map((level): InventedFact => {
    const year = Math.min(LAST_YEAR, Number(born.slice(0, 4)) + AGE_AT[level]! + draw.below(4));
    const values = {
      track: 'professional',
      level,
      major: MAJORS[Math.min(draw.below(MAJORS.length), draw.below(MAJORS.length))],
      institution: INSTITUTIONS[Math.min(draw.below(INSTITUTIONS.length), draw.below(INSTITUTIONS.length))],
      trainingForm: level === 'DH' ? draw.weighted({ CQ: 72, VLVH: 20, TX: 8 }) : 'CQ',
    };
    const on = draw.chance(25) ? `${year}-${String(draw.between(5, 9)).padStart(2, '0')}` : String(year);
    return { kind: 'qualifications', values, startsOn: draw.chance(95) ? on : null };
  });
}

/** Political theory, state management, a language, computers. */
export function trainingOf(draw: Draw): InventedFact[] {
  const facts: InventedFact[] = [];
  const add = (track: string, level: string, more: object = {}) =>
    facts.push({ kind: 'qualifications', values: { track, level, ...more }, startsOn: String(draw.between(2008, LAST_YEAR)) });
  const political = draw.weighted({ '': 55, LLCT_SC: 15, LLCT_TC: 25, LLCT_CC: 5 });
  if (political) add('political_theory', political);
  const state = draw.weighted({ '': 60, QLNN_CV: 30, QLNN_CVC: 9, QLNN_CVCC: 1 });
  if (state) add('state_management', state);
  if (draw.chance(35)) add('language', draw.weighted({ KNL_B2: 25, KNL_B3: 60, KNL_B4: 15 }), { language: 'Anh' });
  if (draw.chance(35)) add('it', draw.weighted({ TH_CB: 85, TH_NC: 15 }));
  return facts;
}
