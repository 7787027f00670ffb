import { clean, foldWords } from '#libs/kernel';
import { accept, ask, type ReadValue } from './decision.js';
import { isTick } from './ticks.js';

const NAMES: readonly (readonly [string, string])[] = [
  ['anh(?: van)?', 'Anh'],
  ['english', 'Anh'],
  ['phap(?: van)?', 'Pháp'],
  ['nga(?: van)?', 'Nga'],
  ['trung(?: quoc| van|(?! (?:cap|hoc|binh|tam)))|hoa', 'Trung'],
  ['nhat', 'Nhật'],
  ['han(?: quoc)?', 'Hàn'],
  ['duc', 'Đức'],
  ['dao', 'Dao'],
  ['tay ban nha', 'Tây Ban Nha'],
  ['tay', 'Tày'],
  ['nung', 'Nùng'],
  ['hmong|mong', 'Mông'],
  ['muong', 'Mường'],
  ['san chi', 'Sán Chỉ'],
  ['san diu', 'Sán Dìu'],
  ['thai', 'Thái'],
  ['lao', 'Lào'],
  ['khmer|kho me', 'Khmer'],
];
const AT_THE_START = NAMES.map(
  ([pattern, name]) => [new RegExp(`^(?:(?:chung chi|cc|trinh do|bang) )?(?:(?:tieng|t|ngoai ngu) )?(?:${pattern})(?= |$)`), name] as const,
);
const SAID_BEHIND = NAMES.map(
  ([pattern, name]) =>
    [
      new RegExp(` tieng (?:${pattern})$| (?:${pattern}) van$|(?<=^(?:[abc][12]?|bac \\d|dh|dai hoc|cu nhan)) (?:${pattern})$`),
      name,
    ] as const,
);

/** What the heading of a column says of the language: "Tiếng Anh", "Ngoại ngữ | Anh". */
export const languageOfHeading = (heading: readonly string[]): string | null => {
  const leaf = foldWords(heading.at(-1) ?? '').join(' ');
  const named = leaf.replace(/^(trinh do|chung chi) (?=tieng |anh van)/, '');
  return /^tieng |^anh van$/.test(named) || heading.length > 1 ? (nameAtStart(named)?.name ?? null) : null;
};

/**
 * "Anh B1; Tiếng Dao", "Chứng chỉ B tiếng Anh", "IELTS 6.0 (2024)", "C". A letter alone is an old certificate of an unknown language, unless
 * the column is of one: legacy A, B, C are not levels of the European framework, and a test without its language or framework level is asked.
 */
export function readLanguages(text: string, ofColumn: string | null = null): ReadValue {
  if (ofColumn && isTick(text)) return accept(ofColumn);
  const parts = text
    .split(/[;,\n]|[/+](?=\s*\p{L}{3})/u)
    .map(clean)
    .filter(Boolean);
  if (parts.length === 0 || /^(khong|k|0|chua)$/.test(foldWords(text).join(' '))) return accept(null);
  const read = parts.map((part) => readOne(part, ofColumn));
  const value = read.map(({ text: shown }) => shown).join(';');
  const doubt = read.find(({ why }) => why !== null)?.why;
  return doubt ? ask(value, doubt) : accept(value);
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

function nameAtStart(key: string): { name: string; words: number } | null {
  for (const [pattern, name] of AT_THE_START) {
    const matched = pattern.exec(key)?.[0];
    if (matched) return { name, words: matched.split(' ').length };
  }
  return null;
}

const TESTS: Readonly<Record<string, string>> = { hsk: 'Trung', jlpt: 'Nhật', topik: 'Hàn', delf: 'Pháp', tcf: 'Pháp' };

/** The six levels of the Vietnamese framework by those of the European one. */
const FRAMEWORK = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const CERTIFICATE = /^((trình độ|bậc|chứng chỉ|CC)\s+)+/i;

function readOne(written: string, ofColumn: string | null): { text: string; why: string | null } {
  const part = written.replace(/^(\p{L}+)\s*[-:(=–]\s*/u, '$1 '); // "Anh-B1", "Anh: B1"
  const key = foldWords(part).join(' ');
  const [, test, mark] = /^(ielts|toefl|toeic|hsk|jlpt|topik|delf|tcf)\s*([\d.,]+|n[1-5]|[abc][12])?(?![\p{L}\d])/iu.exec(part) ?? [];
  if (test) {
    const written = `${test.toUpperCase()}${mark ? ` ${mark.toUpperCase().replace(',', '.')}` : ''}`;
    return { text: `${TESTS[test.toLowerCase()] ?? 'Anh'}=${written}`, why: 'test_without_level' };
  }
  const first = nameAtStart(key);
  if (first) return { text: withLevel(first.name, part.split(' ').slice(first.words).join(' ')), why: null };
  for (const [pattern, name] of SAID_BEHIND) {
    const matched = pattern.exec(key)?.[0];
    if (matched) return { text: withLevel(name, part.split(' ').slice(0, -matched.trim().split(' ').length).join(' ')), why: null };
  }
  if (ofColumn) return { text: withLevel(ofColumn, part), why: null };
  if (/^[abcd]([12])?$/i.test(key)) return { text: `=${key.toUpperCase()}`, why: 'language_unknown' };
  return { text: `=${part}`, why: 'language_unknown' };
}

function withLevel(name: string, text: string): string {
  const bare = clean(text.replace(/^[-:(=]+|(?<!\))\)+$/g, ''));
  const step = /^bậc\s*([1-6])(\s*\/\s*6)?$/i.exec(bare)?.[1];
  const level = step ? FRAMEWORK[Number(step) - 1]! : bare.replace(CERTIFICATE, '');
  return level ? `${name}=${level}` : name;
}
