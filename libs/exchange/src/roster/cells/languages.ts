import { clean, foldWords } from '#libs/kernel';
import { accept, ask, type ReadValue } from './decision.js';
import { EVERYDAY_NAMES, LANGUAGE_NAMES } from './language-names.js';
import { isTick } from './ticks.js';

const LONGEST_NAME = 3; // words

/** What the heading of a column says of the language: "Tiếng Anh", "Ngoại ngữ | Anh". */
export const languageOfHeading = (heading: readonly string[]): string | null => {
  const named = heading.map((level) =>
    foldWords(level)
      .join(' ')
      .replace(/^(trinh do|chung chi) (?=tieng |anh van)/, ''),
  );
  const says =
    named.findLast((level) => /^(tieng|english|french|chinese) |^anh van$/.test(level)) ?? (named.length > 1 ? named.at(-1)! : '');
  return nameAtStart(says)?.name ?? null;
};

/**
 * "Anh B1; Tiếng Dao", "Chứng chỉ B tiếng Anh", "IELTS 6.0 (2024)", "C". A letter alone is an old certificate of an unknown language, unless
 * the column is of one: legacy A, B, C are not levels of the European framework, and a test without its language or framework level is asked.
 */
export function readLanguages(text: string, ofColumn: string | null = null): ReadValue {
  if (isTick(text)) return ofColumn ? accept(ofColumn) : ask(null, 'language_unknown');
  const parts = text
    .split(/[;,\n]|[/+](?=\s*\p{L}{3})/u)
    .map(clean)
    .filter(Boolean);
  if (parts.length === 0 || /^(khong|k|0|chua)$/.test(foldWords(text).join(' '))) return accept(null);
  const read = withOwnLevels(parts.map((part) => readOne(part, ofColumn)));
  const value = read.map(({ text: shown }) => shown).join(';');
  const doubt = read.find(({ why }) => why !== null)?.why;
  return doubt ? ask(value, doubt) : accept(value);
}

interface ReadLanguage {
  readonly text: string;
  readonly why: string | null;
}

/** "Tiếng Anh, B1": a level alone behind a language alone is its level. */
function withOwnLevels(read: readonly ReadLanguage[]): ReadLanguage[] {
  const joined: ReadLanguage[] = [];
  for (const next of read) {
    const before = joined.at(-1);
    const isLevel = /^=([abcd][12]?|bậc \d.*)$/i.test(next.text);
    if (before && next.text.startsWith(`${before.text}=`)) joined[joined.length - 1] = next;
    else if (before && isLevel && before.why === null && !before.text.includes('='))
      joined[joined.length - 1] = { text: withLevel(before.text, next.text), why: null };
    else joined.push(next);
  }
  return joined;
}

/** "Ngoại ngữ, tin học" in one column: which parts of a cell tell of IT. */
export function splitOffIt(text: string): { readonly languages: string; readonly it: string } {
  const parts = text.split(/[;,\n]/).map(clean);
  const isIt = (part: string) =>
    /^(chung chi )?(tin|tin hoc|cntt|(ung dung|ud) ?cntt\w*|thvp|mos|ic3|icdl)( |$)/.test(foldWords(part).join(' '));
  return { languages: parts.filter((part) => part && !isIt(part)).join('; '), it: parts.filter(isIt).join('; ') };
}

/** Languages of several columns: one of names and one of levels belong together, others stand beside each other. */
export function joinedLanguages(reads: readonly ReadValue[]): ReadValue {
  const said = reads.filter(({ value, decision }) => value !== null || decision !== 'accept');
  if (said.length < 2) return said[0] ?? accept(null);
  const [names, levels] = said.map(({ value }) => (value ?? '').split(';'));
  const areLevels = levels!.every((level) => level.startsWith('='));
  if (said.length === 2 && areLevels && names!.length === levels!.length && names!.every((name) => name !== '' && !name.includes('=')))
    return accept(names!.map((name, at) => withLevel(name, levels![at]!)).join(';'));
  if (said.length === 2 && names!.length === levels!.length && names!.every((name, at) => levels![at]!.startsWith(`${name}=`)))
    return said[1]!;
  const value = said.flatMap(({ value: text }) => text ?? []).join(';') || null;
  const doubt = said.find(({ decision }) => decision === 'ask');
  return doubt ? ask(value, doubt.why!) : accept(value);
}

interface Named {
  readonly name: string;
  readonly words: number; // that say so
}

const BEFORE_A_NAME = /^(?:(?:chung chi|cc|trinh do|bang) )?(?:(?:tieng|t|ngoai ngu) )?/;
const NO_CHINESE = /^(cap|hoc|binh|tam)$/; // "trung cấp", "trung học"

/** "Tiếng Anh B1", "Chứng chỉ Anh văn B". */
function nameAtStart(key: string): Named | null {
  const before = BEFORE_A_NAME.exec(key)![0];
  const words = key.slice(before.length).split(' ');
  for (let count = LONGEST_NAME; count > 0; count--) {
    const form = words.slice(0, count).join(' ');
    const isSaid = / ?tieng $/.test(before) || (form !== 'co' && /^(|[abc][12]?|bac \d)$/.test(words.slice(count).join(' ')));
    const name = LANGUAGE_NAMES.get(form) ?? (isSaid ? EVERYDAY_NAMES.get(form) : undefined);
    if (name && !(words[0] === 'trung' && NO_CHINESE.test(words[1] ?? ''))) return { name, words: before.split(' ').length - 1 + count };
  }
  return null;
}

const GRADE = /^([abc][12]?|bac \d|dh|dai hoc|cu nhan)$/;

/** "Chứng chỉ B tiếng Anh", "B Anh văn", "B1 Anh". */
function nameBehind(key: string): Named | null {
  const words = key.split(' ');
  const [beforeLast = '', last] = words.slice(-2);
  if (last === 'van' && words.length > 2 && LANGUAGE_NAMES.has(beforeLast)) return { name: LANGUAGE_NAMES.get(beforeLast)!, words: 2 };
  for (let count = Math.min(LONGEST_NAME, words.length - 1); count > 0; count--) {
    const form = words.slice(-count).join(' ');
    const said = words.at(-count - 1) === 'tieng' ? (LANGUAGE_NAMES.get(form) ?? EVERYDAY_NAMES.get(form)) : undefined;
    if (said) return { name: said, words: count + 1 };
    const name = LANGUAGE_NAMES.get(form);
    if (name && GRADE.test(words.slice(0, -count).slice(0, LONGEST_NAME).join(' '))) return { name, words: count };
  }
  return null;
}

/** "Anh B1", "B Anh văn", "TOEIC 550": tells of a language by its own words. */
export function isLanguage(text: string): boolean {
  const key = foldWords(text).join(' ');
  return nameAtStart(key) !== null || nameBehind(key) !== null || /^(ielts|toefl|toeic|hsk|jlpt|topik|delf|tcf|vstep)( |$)/.test(key);
}

const TESTS: Readonly<Record<string, string>> = { hsk: 'Trung', jlpt: 'Nhật', topik: 'Hàn', delf: 'Pháp', tcf: 'Pháp' };

/** The six levels of the Vietnamese framework by those of the European one. */
const FRAMEWORK = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const CERTIFICATE = /^((trình độ|bậc|chứng chỉ|CC)\s+)+/i;

/** Tests that tell a level of the framework themselves: "VSTEP B2", "VSTEP bậc 4/6", "DELF B1", also behind the language. */
const LEVEL_OF_TEST = /^(.*?)\s*\b(vstep|delf|dalf)\s*[-:(]?\s*([abc][12]|bậc\s*[1-6](?:\s*\/\s*6)?)\s*\)?$/iu;
/** "B1 (CEFR)", "B2 (VSTEP)", "B1 khung châu Âu": by what a level is measured, beside it. */
const MEASURED_BY = /(?<=\b[abc][12])\s*\(?\s*(?:cefr|vstep|(?:theo )?(?:khung )?(?:tham chiếu )?(?:châu âu|việt nam|knlnnvn))\s*\)?$/iu;

function readOne(said: string, ofColumn: string | null): ReadLanguage {
  const [, before = '', sort, told] = LEVEL_OF_TEST.exec(said) ?? [];
  if (sort && told) {
    const language = before === '' ? (/^vstep$/i.test(sort) ? 'Anh' : 'Pháp') : nameAtStart(foldWords(before).join(' '))?.name;
    if (language) return { text: withLevel(language, told), why: null };
  }
  const written = said.replace(MEASURED_BY, '');
  const part = written
    .replace(/^(\p{L}+)\s*[-:(=–]\s*/u, '$1 ') // "Anh-B1", "Anh: B1"
    .replace(/(?<=\p{L})\s*[-–]\s*(?=\p{L})/gu, ' '); // "Tiếng Ê-đê", "Tiếng Bru - Vân Kiều"
  const key = foldWords(part).join(' ');
  const [, test, mark] = /^(ielts|toefl|toeic|hsk|jlpt|topik|delf|tcf)\s*([\d.,]+|n[1-5]|[abc][12])?(?![\p{L}\d])/iu.exec(part) ?? [];
  if (test) {
    const written = `${test.toUpperCase()}${mark ? ` ${mark.toUpperCase().replace(',', '.')}` : ''}`;
    return { text: `${TESTS[test.toLowerCase()] ?? 'Anh'}=${written}`, why: 'test_without_level' };
  }
  const [first, behind] = [nameAtStart(key), nameBehind(key)];
  if (first) return { text: withLevel(first.name, part.split(' ').slice(first.words).join(' ')), why: null };
  if (behind) return { text: withLevel(behind.name, part.split(' ').slice(0, -behind.words).join(' ')), why: null };
  if (ofColumn) return { text: withLevel(ofColumn, part), why: null };
  if (/^[abcd]([12])?$/i.test(key)) return { text: `=${key.toUpperCase()}`, why: 'language_unknown' };
  return { text: `=${part}`, why: 'language_unknown' };
}

function withLevel(name: string, text: string): string {
  const bare = clean(text.includes('(', 1) ? text : text.replace(/^[-:(=]+|(?<!\))\)+$/g, ''));
  const step = /^bậc\s*([1-6])(\s*\/\s*6)?$/i.exec(bare)?.[1];
  const level = step ? FRAMEWORK[Number(step) - 1]! : bare.replace(CERTIFICATE, '');
  return level ? `${name}=${level}` : name;
}
