import { clean, fold, serialDay } from '#libs/kernel';
import type { ReadContext, RosterCell } from './context.js';
import { accept, ask, filledIn, fix, type ReadValue, warned } from './decision.js';
import { isTick } from './ticks.js';

/** "Kinh", "kinh", "Dao (Thanh Y)", "H'Mông": by name or alias, never by number: lists with other numbers circulate. */
export function readEthnicity(cell: RosterCell, { catalogs }: ReadContext): ReadValue {
  const outside = clean(cell.text.replace(/^([^(]*)\(.*\)/s, '$1'));
  const group = catalogs.findByAlias('ethnic_groups', outside) ?? catalogs.findByAlias('ethnic_groups', cell.text);
  if (!group) return ask(null, 'unknown_code');
  return outside === clean(cell.text) ? filledIn(accept(group.code), cell.filled) : fix(group.code, 'branch_dropped');
}

/** "Không" is none; a blank is unknown. "K" is spelled out; a near name is asked. */
export function readReligion(cell: RosterCell, { catalogs }: ReadContext): ReadValue {
  const text = fold(cell.text);
  if (text === 'khong') return filledIn(accept('99'), cell.filled);
  if (/^(k|ko|0|khong co|khong ton giao|k co)$/.test(text)) return fix('99', 'abbreviation');
  const item = catalogs.findByAlias('religions', cell.text);
  if (item && fold(item.nameVi) === text) return filledIn(accept(item.code), cell.filled);
  return ask(
    item?.code ?? SUGGESTED_RELIGION.find(([pattern]) => pattern.test(text))?.[1] ?? null,
    item ? 'alias_of_religion' : 'unknown_code',
  );
}

/** Everyday names that mean one religion most of the time. */
const SUGGESTED_RELIGION: readonly (readonly [RegExp, string])[] = [
  [/thien chua|cong giao|kito/, '02'],
  [/phat/, '01'],
];

export function readGender(cell: RosterCell, { catalogs }: ReadContext): ReadValue {
  const item = catalogs.findByAlias('genders', cell.text);
  return item ? accept(item.code) : ask(null, 'unknown_code');
}

/** "12/12", "12/12 BT", "THPT". Nothing of it is kept, so nobody is asked what else may stand there. */
export function readGeneralEducation(cell: RosterCell, { catalogs, date1904 }: ReadContext): ReadValue {
  const text = clean(cell.text).replace(/\s/g, '');
  const day = cell.raw.type === 'date' && typeof cell.raw.value === 'number' ? serialDay(Math.floor(cell.raw.value), date1904) : null;
  if (day) return fraction(`${Number(day.slice(8))}/${Number(day.slice(5, 7))}`);
  const item = catalogs.find('general_education_levels', text) ?? catalogs.findByAlias('general_education_levels', cell.text);
  if (item) return filledIn(accept(item.code), cell.filled);
  return accept(/^(\d{1,2})\/(10|12)$/.test(text) ? text : null);
}

/** What a spreadsheet made a day of: "12/12", "9/10". */
const fraction = (text: string): ReadValue => (/^\d{1,2}\/1[02]$/.test(text) ? fix(text, 'date_from_fraction') : accept(null));

/** "NGƯT; TTND": honours of the State; what else stands there is for the officer to see. */
export function readHonours(cell: RosterCell, { catalogs }: ReadContext): ReadValue {
  const parts = cell.text
    .split(/[;,\n]/)
    .map(clean)
    .filter(Boolean);
  const found = parts
    .map((part) => catalogs.findByAlias('academic_titles', part))
    .filter((item) => item?.attributes.kind === 'danh_hieu_nn');
  const read = filledIn(accept(found.map((item) => item!.code).join(';') || null), cell.filled);
  return found.length === parts.length || isTick(cell.text) ? read : warned(read, 'note_holds_data');
}

/** A certificate by name or letter; "ĐH" in this column is a degree in IT. */
export function readItLevel(cell: RosterCell, { catalogs }: ReadContext): ReadValue {
  const text = clean(cell.text);
  if (/^(không|k|0|-|chưa)$/i.test(text)) return accept(null);
  const short = clean(text.replace(/^(chứng chỉ|cc|trình độ)\s+/i, ''));
  const item = [text, short, `${short} tin`, short.replace(/^(tin( học)?|th)\s+/i, '')]
    .map((name) => catalogs.findByAlias('it_skill_levels', name))
    .find((found) => found !== null);
  if (item) return filledIn(accept(item.code), cell.filled);
  return ask(null, 'unknown_code');
}

/** A code of ranks or titles: "01.003", "06a.031", "V.07.04.31", "V.07.04.31 (hạng II)"; or the name of a rank in its place. */
export function readRankCode(cell: RosterCell, context: ReadContext): ReadValue {
  const read = readRank(cell);
  if (read.decision !== 'ask') return read;
  return codeOfRank(cell) ?? rankByName(cell, context) ?? read;
}

/** "Chuyên viên (01.003)": the code, wherever it stands in the cell. */
export function codeOfRank({ text }: RosterCell): ReadValue | null {
  const [, , rank, title] = CODE_WITHIN.exec(text) ?? [];
  const code = title?.toUpperCase() ?? (rank ? rankCodeOf(rank) : null);
  return code ? fix(code, 'remark_dropped') : null;
}

const CODE_WITHIN = /(^|[^\d.A-Z])(?:(\d{2}[a-z]?\.\d{3}[a-z]?)|(V\.\d{2}\.\d{2}\.\d{2}))(?![\d.])/i;

/** "06a.031", "04.023A": how the letter is written. */
const rankCodeOf = (text: string): string => {
  const [first, second] = text.split('.') as [string, string];
  return `${first.toLowerCase()}.${second.toUpperCase()}`;
};

/** "Chuyên viên chính", "CVC": only the whole name of a rank or title, for a profession is none. */
export function rankByName(cell: RosterCell, { catalogs }: ReadContext): ReadValue | null {
  const name = clean(cell.text.replace(/\([^()]*\)/g, ' ')).replace(/ và (tương đương|tđ)$/i, '');
  const item = catalogs.findByAlias('civil_servant_ranks', name) ?? catalogs.findByAlias('public_employee_titles', name);
  return item ? fix(item.code, 'rank_in_words') : null;
}

function readRank(cell: RosterCell): ReadValue {
  const text = clean(cell.text).replace(/\s/g, '').toUpperCase();
  if (/^\d{2}(A|B)\.\d{3}$|^\d{2}\.\d{3}[A-Z]$/.test(text))
    return text.toLowerCase() === cell.text.toLowerCase() ? accept(rankCodeOf(text)) : fix(rankCodeOf(text), 'blanks');
  const repaired = /^0?1\.?00(\d)$/.exec(text)?.[1];
  const dotted = /^V\.?(\d{2})\.?(\d{2})\.?(\d{2})$/.exec(text);
  if (dotted && !/^V(\.\d{2}){3}$/.test(text)) return fix(`V.${dotted[1]}.${dotted[2]}.${dotted[3]}`, 'dots');
  if (/^\d{2}\.\d{3}$|^V\.\d{2}\.\d{2}\.\d{2}$/.test(text)) return text === cell.text ? accept(text) : fix(text, 'blanks');
  return repaired ? fix(`01.00${repaired}`, 'lost_zero') : ask(null, 'unknown_code');
}
