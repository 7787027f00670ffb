import type { RosterField } from './roster-field.js';

/** What several fields in one column are called together: "politicalTheory+stateManagement", in the order of its heading. */
const JOINING = '+';
/** A part of such a column that tells nothing the registry keeps. */
export const UNKNOWN_PART = 'other';

/** What can share a column with others: each is short, and told from its neighbours by its place or its words. */
const SHARING: ReadonlySet<string> = new Set([
  'generalEducation',
  'degree',
  'politicalTheory',
  'stateManagement',
  'language',
  'it',
  'ethnicity',
  'religion',
  'nativePlace',
  'residenceText',
  'partyProbationOn',
  'partyOfficialOn',
  'rankCode',
  'rankName',
  'salaryStep',
  'salaryCoefficient',
  'recruitedOn',
  'joinedUnitOn',
  'birthDate',
  'gender',
]);

/** Pairs that one reader takes whole: "Thạc sĩ Luật", "3/3,66". */
const ONE_READER: readonly (readonly string[])[] = [
  ['salaryStep', 'salaryCoefficient'],
  ['rankName', 'salaryStep'],
];

/** The code of the fields that a column holds together; null where they are one, or no such fields. */
export function jointCode(codes: readonly (string | null)[]): string | null {
  const known = codes.filter((code) => code !== null);
  const areApart = known.length >= 2 && new Set(known).size === known.length && known.every((code) => SHARING.has(code));
  if (!areApart || codes.length - known.length > 1) return null;
  const taken = ONE_READER.some((pair) => pair.length === codes.length && pair.every((code) => known.includes(code)));
  return taken ? null : codes.map((code) => code ?? UNKNOWN_PART).join(JOINING);
}

export const fieldsOfCode = (code: string): readonly string[] => code.split(JOINING);
export const isJoint = (code: string): boolean => code.includes(JOINING);

/** A field, or several in one column, as a person reads it. */
export function fieldNamed(code: string, fields: ReadonlyMap<string, RosterField>): Pick<RosterField, 'code' | 'vi' | 'en'> | null {
  if (!isJoint(code)) return fields.get(code) ?? null;
  const parts = fieldsOfCode(code);
  const named = parts.map((part) => (part === UNKNOWN_PART ? OTHER : fields.get(part)));
  if (jointCode(parts.map((part) => (part === UNKNOWN_PART ? null : part))) !== code || named.some((part) => !part)) return null;
  const label = (language: 'vi' | 'en') => named.map((part) => part![language]).join(' + ');
  return { code, vi: label('vi'), en: label('en') };
}

const OTHER = { vi: '(phần khác: không nhập)', en: '(another part: not imported)' };

/**
 * What a heading names one after another: "LLCT/QLNN", "Trình độ (CM, LLCT, TH)", "Ngày vào Đảng ⏎ Ngày chính thức", of which the line
 * break became a blank.
 */
export function partsOfHeading(heading: readonly string[]): readonly string[] {
  const leaf = heading.at(-1) ?? '';
  const inBrackets = /\(([^()]*)\)/.exec(leaf)?.[1] ?? '';
  for (const text of [inBrackets, leaf.replace(/\([^()]*\)/g, ' ')]) {
    const parts = text.split(DIVIDERS).map((part) => part.trim());
    if (parts.length > 1 && parts.length <= MOST_PARTS && parts.every(Boolean)) return parts;
  }
  return leaf.split(/(?<=\p{Ll}) (?=(?:Ngày|Năm|Nơi|Số|Trình độ) )/u);
}

const DIVIDERS = /\s*[/;,+&]\s*|\s+và\s+|\s[-–]\s/iu;
const MOST_PARTS = 6;
