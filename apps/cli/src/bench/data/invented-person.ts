import { addDays, type Day, type PartialDate } from '#libs/kernel';
import type { FactKindName, FactValues } from '#libs/profiles';
import { Draw } from '../../demo/draw.js';
import { inventName } from '../../demo/names.js';
import { degreesOf, trainingOf } from './invented-studies.js';
import { FIELDS, POSITIONS } from './sample-words.js';

/** A fact of an invented person. Units are known by their place among the leaves of the tree. */
export interface InventedFact {
  readonly kind: FactKindName;
  readonly values: FactValues;
  readonly startsOn?: PartialDate | null;
  readonly endsOn?: Day;
}

export interface InventedPerson {
  readonly kind: 'staff' | 'expert';
  readonly facts: readonly InventedFact[];
}

export interface Leaf {
  readonly id: string;
  readonly keeperId: string; // the ward or department above it
}

/** The day of the list that all these people seem to come from. */
export const LISTED_ON: Day = '2025-06-30';

/** The n-th invented person, the same on every machine. */
export function inventPerson(number: number, leaves: readonly Leaf[]): InventedPerson {
  const draw = new Draw(number);
  const expert = draw.chance(1);
  const gender = draw.chance(58) ? 'NU' : 'NAM';
  const born = addDays('1964-01-01', draw.below(14_000));
  const recruited = addDays(born, 365 * 22 + draw.below(2_500));
  // some units are much larger than others
  const leaf = leaves[Math.min(draw.below(leaves.length), draw.below(leaves.length * 3))]!;
  const identity: FactValues = {
    fullName: inventName(draw, gender),
    gender: draw.chance(99) ? gender : null,
    birthOn: draw.weighted({ day: 93, month: 2, year: 4, none: 1 }),
    ethnicity: draw.weighted({ '01': 88, '02': 5, '18': 4, '09': 2, '04': 1 }),
    residence: draw.chance(10) ? null : draw.weighted({ local: 92, other_province: 7, overseas: expert ? 30 : 0, foreign: 1 }),
  };
  return {
    kind: expert ? 'expert' : 'staff',
    facts: [
      { kind: 'identities', values: { ...identity, birthOn: written(String(identity.birthOn), born) } },
      { kind: 'keepings', values: { unitId: leaf.keeperId } },
      ...(expert ? [] : employmentsOf(draw, leaf, leaves, recruited)),
      ...degreesOf(draw, born),
      ...trainingOf(draw),
      ...expertiseOf(draw, expert),
      ...membershipsOf(draw, recruited),
      ...standingOf(draw, expert),
    ],
  };
}

/** A day as lists give it: whole, to the month, to the year or not at all. */
const written = (precision: string, day: Day): PartialDate | null =>
  ({ day, month: day.slice(0, 7), year: day.slice(0, 4), none: null })[precision] ?? null;

const early = (day: Day): Day => (day < LISTED_ON ? day : addDays(LISTED_ON, -30));

/** 30 of 100 worked elsewhere before, 7 have left, 3 help out in a second unit. */
function employmentsOf(draw: Draw, leaf: Leaf, leaves: readonly Leaf[], recruited: Day): InventedFact[] {
  const category = draw.weighted({ VC: 60, CC: 24, CB: 4, HD111: 8, HDK: 2, '': 2 }) || null;
  const values: FactValues = { unitId: leaf.id, category, position: draw.pick(POSITIONS), recruitedOn: early(recruited).slice(0, 7) };
  const moved = draw.chance(30);
  const since = moved ? addDays(recruited, 200 + draw.below(2_000)) : recruited;
  const left = draw.chance(7) ? addDays(since, 400 + draw.below(3_000)) : null;
  const startsOn = written(draw.weighted({ day: 92, month: 2, year: 2, none: 4 }), early(since));
  const facts: InventedFact[] = [];
  if (moved && since < LISTED_ON)
    facts.push({
      kind: 'employments',
      values: { ...values, unitId: draw.pick(leaves).id, endReason: 'Điều động' },
      startsOn: recruited,
      endsOn: since,
    });
  facts.push({
    kind: 'employments',
    values,
    startsOn: startsOn && moved ? early(since) : startsOn,
    ...(left && left > early(since) && left < LISTED_ON ? { endsOn: left } : {}),
  });
  if (draw.chance(3))
    facts.push({
      kind: 'employments',
      values: { unitId: draw.pick(leaves).id, isPrimary: false, position: 'Kiêm nhiệm' },
      startsOn: early(since),
    });
  return facts;
}

/** Half have none, few have three; the first fields of the list are met most often. */
function expertiseOf(draw: Draw, expert: boolean): InventedFact[] {
  const many = Number(draw.weighted(expert ? { 1: 60, 2: 30, 3: 10 } : { 0: 50, 1: 30, 2: 15, 3: 5 }));
  const fields = new Set(Array.from({ length: many }, () => FIELDS[Math.min(draw.below(FIELDS.length), draw.below(FIELDS.length))]!));
  return [...fields].map((field) =>
    draw.chance(40)
      ? { kind: 'expertise', values: { field, basis: 'derived from major' } }
      : { kind: 'expertise', values: { field, level: draw.between(1, 5) }, startsOn: String(draw.between(2012, 2024)) },
  );
}

function membershipsOf(draw: Draw, recruited: Day): InventedFact[] {
  const standing = draw.weighted({ member: 45, none: 40, '': 15 });
  if (!standing) return [];
  const startsOn = standing === 'member' ? early(addDays(recruited, 700 + draw.below(2_500))) : null;
  return [{ kind: 'memberships', values: { organisation: 'DANG', standing }, startsOn }];
}

/** 85 of 100 were rated lately, 5 belong to a group, 4 are planned for a post, 1 of 300 has a title; half of the experts can be asked. */
function standingOf(draw: Draw, expert: boolean): InventedFact[] {
  const facts: InventedFact[] = [];
  const add = (kind: FactKindName, values: FactValues, startsOn: PartialDate) => facts.push({ kind, values, startsOn });
  if (!expert && draw.chance(85))
    add('appraisals', { year: 2024, rating: draw.weighted({ HTT: 70, HTXS: 13, HT: 15, KHT: 1, CXL: 1 }) }, '2024-12-20');
  if (draw.chance(0.3)) add('titles', { title: draw.weighted({ NGUT: 50, TTUT: 30, PGS: 15, GS: 5 }) }, '2018');
  if (draw.chance(expert ? 100 : 5)) add('groups', { group: draw.weighted({ GDDT: 40, YT: 30, KHCN: 20, LDQL: 10 }) }, '2020');
  if (!expert && draw.chance(4))
    add('nominations', { plannedFor: draw.weighted({ SN_P: 50, PHP_X: 40, PH_X: 10 }), term: '2025-2030' }, '2025-01');
  if (expert) add('consents', { purpose: 'listed', answer: 'given', means: 'list' }, '2024');
  if (expert && draw.chance(50)) add('availability', { mode: draw.weighted({ advise: 50, lecture: 30, review: 20 }) }, '2024');
  return facts;
}
