import { clean, fold, foldWords } from '#libs/kernel';
import type { ReadContext } from '../cells/context.js';
import { beginsDegree } from '../cells/degrees.js';
import { isLanguage } from '../cells/languages.js';
import { spelledOut } from '../mapping/heading-words.js';

/** What a cell of several fields says of each of them, in their order; blank where it says nothing. Null: it cannot be told apart. */
export function partsOfCell(text: string, fields: readonly string[], context: ReadContext): string[] | null {
  const written = text.slice(0, LONGEST);
  if (isNothing(written) || text.length > LONGEST) return text.length > LONGEST ? null : fields.map(() => '');
  const labelled = linesOf(written).some((line) => fieldOfLabel(LABELLED.exec(line)?.[1] ?? '', fields) !== null);
  return labelled ? byLabels(written, fields) : (byContent(written, fields, context) ?? byPlace(written, fields));
}

const linesOf = (text: string): string[] => text.split(/[\n;]/).map(clean).filter(Boolean);
const LABELLED = /^[-+*•\s]*([\p{L}][\p{L}. ]{0,24}?)\s*[:=]\s*(.*)$/u;

const LONGEST = 1_000; // characters of a cell that is divided
const isNothing = (part: string): boolean => /^[-–—.…_/\s;,]*$/.test(part);

/** "- VH: 12/12 ⏎ - CM: Thạc sĩ Luật": each part says itself what it is. */
function byLabels(text: string, fields: readonly string[]): string[] | null {
  const found = new Map<string, string>();
  let last: string | null = null;
  const pieces = text.split('\n').flatMap((line) => linesOf(line).map((piece, at) => ({ piece, divider: at > 0 ? '; ' : ' ' })));
  for (const { piece, divider } of pieces) {
    const [, label = '', said = ''] = LABELLED.exec(piece) ?? [];
    const field: string | null = label ? fieldOfLabel(label, fields) : last;
    if (field === null || (label && found.has(field))) return null;
    found.set(field, label ? said : `${found.get(field)}${divider}${piece}`);
    last = field;
  }
  return fields.map((field) => plain(found.get(field) ?? ''));
}

/** How cells name their parts, where a heading would say it more fully. */
const LABELS: Readonly<Record<string, RegExp>> = {
  generalEducation: /^(van hoa|hoc van|giao duc pho thong|phan pho thong)$/,
  degree: /^(trinh do )?(chuyen mon|chuyen mon nghiep vu|dao tao)$/,
  politicalTheory: /^(trinh do )?(ly luan( chinh tri)?|llct|ct|chinh tri|lct)$/,
  stateManagement: /^(qlnn|quan ly nha nuoc|quan ly nn)$/,
  language: /^(trinh do )?(ngoai ngu|tieng anh|ta|av|anh van)$/,
  it: /^(trinh do )?(tin hoc|cntt)$/,
  ethnicity: /^(dan toc)$/,
  religion: /^(ton giao|tg)$/,
  nativePlace: /^(que|que quan|nguyen quan|qq)$/,
  residenceText: /^(tru|tru quan|noi o|noi o hien nay|hien o|thuong tru|cho o|dia chi)$/,
  partyProbationOn: /^(ngay )?(ket nap|vao dang|du bi|vao|db)$/,
  partyOfficialOn: /^(ngay )?(chinh thuc|ct)$/,
  rankCode: /^(ngach|ma ngach|ma so|cdnn)$/,
  rankName: /^(ngach|cdnn)$/,
  salaryStep: /^(bac|bac luong)$/,
  salaryCoefficient: /^(he so|he so luong)$/,
  recruitedOn: /^(tuyen dung|ngay tuyen dung|vao nganh)$/,
  joinedUnitOn: /^(ve don vi|ve co quan|vao don vi|vao co quan)$/,
};

function fieldOfLabel(label: string, fields: readonly string[]): string | null {
  const key = spelledOut([clean(label).replace(/\.$/, '')]);
  return fields.find((field) => LABELS[field]?.test(key)) ?? null;
}

/** Each part can be one of the fields only: "CC" is a level of political theory, "CV" one of state management. Of languages and degrees there may be several. */
function byContent(text: string, fields: readonly string[], context: ReadContext): string[] | null {
  const found = new Map<string, string>();
  for (const part of text.split(/[\n;,]|(?<!\d)\/|\/(?!\d)/).map(clean)) {
    if (isNothing(part)) continue;
    const [field, another] = fields.filter((candidate) => RECOGNISED[candidate]?.(part, context) ?? false);
    if (!field || another || (found.has(field) && !SEVERAL.has(field))) return null;
    found.set(field, [...(found.has(field) ? [found.get(field)!] : []), part].join('; '));
  }
  return fields.map((field) => found.get(field) ?? '');
}

/** "01.003", "V.07.04.31": no step and no coefficient looks like it. */
const RANK = /^(?:\d{2}[a-z]?\.\d{3}[a-z]?|V\.\d{2}\.\d{2}\.\d{2})$/i;

const SEVERAL: ReadonlySet<string> = new Set(['degree', 'language']);

const RECOGNISED: Readonly<Record<string, (part: string, context: ReadContext) => boolean>> = {
  generalEducation: (part, { catalogs }) =>
    /^\d{1,2}\s?\/\s?1[02]$/.test(part) || catalogs.findByAlias('general_education_levels', part) !== null,
  degree: (part) => beginsDegree(part),
  politicalTheory: (part, { catalogs }) => catalogs.findByAlias('political_theory_levels', part) !== null,
  stateManagement: (part, { catalogs }) => catalogs.findByAlias('state_management_levels', part) !== null,
  it: (part, { catalogs }) =>
    catalogs.findByAlias('it_skill_levels', part) !== null || /^(tin|cntt|ud ?cntt)/.test(foldWords(part).join(' ')),
  language: (part) => isLanguage(part),
  ethnicity: (part, { catalogs }) => catalogs.findByAlias('ethnic_groups', part) !== null,
  religion: (part, { catalogs }) => catalogs.findByAlias('religions', part) !== null,
  gender: (part, { catalogs }) => catalogs.findByAlias('genders', part) !== null,
  rankCode: (part) => RANK.test(part),
};

/** "THPT" in the place of a degree is no degree: it is the school somebody finished. */
export const isSchool = (text: string, context: ReadContext): boolean => RECOGNISED.generalEducation!(text, context) && !beginsDegree(text);

/** As many parts as fields, in their order: "CC/CVC", "B/-". */
function byPlace(text: string, fields: readonly string[]): string[] | null {
  const dividers = fields.some((field) => PLACES.has(field)) ? DIVIDERS.filter((divider) => !divider.test(',')) : DIVIDERS;
  for (const divider of dividers) {
    const parts = text.split(divider).map(plain);
    if (parts.length === fields.length) return parts;
  }
  return null;
}

const PLACES: ReadonlySet<string> = new Set(['nativePlace', 'residenceText']); // a commune and its province have a comma between them

/** A line, a stroke that divides no number, a semicolon, a comma that is none of a number, a dash between blanks. */
const DIVIDERS = [/\n/, /\/(?!1[02](?!\d))/, /\//, /;/, /,(?!\d)\s*/, /\s[-–]\s/];

const plain = (part: string): string => {
  const text = clean(part.replace(/^\s*[-+*•]\s+/, ''));
  return isNothing(text) || fold(text) === 'khong ro' ? '' : text;
};
