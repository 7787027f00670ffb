import { clean, foldWords } from '#libs/kernel';
import { accept, ask, type ReadValue } from './decision.js';

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(tieng )?anh( van)?\b/, 'Anh'],
  [/^english\b/, 'Anh'],
  [/^(tieng )?phap\b/, 'Pháp'],
  [/^(tieng )?nga\b/, 'Nga'],
  [/^(tieng )?(trung( quoc)?|hoa)\b/, 'Trung'],
  [/^(tieng )?nhat\b/, 'Nhật'],
  [/^(tieng )?han\b/, 'Hàn'],
  [/^(tieng )?duc\b/, 'Đức'],
  [/^(tieng )?dao\b/, 'Dao'],
  [/^(tieng )?tay\b/, 'Tày'],
  [/^(tieng )?(hmong|mong)\b/, 'Mông'],
  [/^(tieng )?san chi\b/, 'Sán Chỉ'],
  [/^(tieng )?thai\b/, 'Thái'],
  [/^(tieng )?lao\b/, 'Lào'],
];

/**
 * "Anh B1; Tiếng Dao", "IELTS 6.0 (2024)", "C". A letter alone is an old certificate of an unknown language: legacy A, B, C are
 * not levels of the European framework, and a test without its language or framework level is asked.
 */
export function readLanguages(text: string): ReadValue {
  const parts = text
    .split(/[;,\n]/)
    .map(clean)
    .filter(Boolean);
  if (parts.length === 0 || /^(khong|k|0|chua)$/.test(foldWords(text).join(' '))) return accept(null);
  const read = parts.map(readOne);
  const value = read.map(({ text: shown }) => shown).join(';');
  const doubt = read.find(({ why }) => why !== null)?.why;
  return doubt ? ask(value, doubt) : accept(value);
}

function readOne(part: string): { text: string; why: string | null } {
  const key = foldWords(part).join(' ');
  const test = /^(ielts|toefl|toeic)\s*([\d.,]+)?/i.exec(part);
  if (test) return { text: `Anh=${test[1]!.toUpperCase()}${test[2] ? ` ${test[2].replace(',', '.')}` : ''}`, why: 'test_without_level' };
  for (const [pattern, name] of NAMES) {
    const matched = pattern.exec(key)?.[0];
    if (!matched) continue;
    const level = clean(
      part
        .split(' ')
        .slice(matched.split(' ').length)
        .join(' ')
        .replace(/^[-:(=]+|[)]+$/g, ''),
    ).replace(/^(trình độ|bậc|chứng chỉ|CC)\s+/i, '');
    return { text: level ? `${name}=${level}` : name, why: null };
  }
  if (/^[abcd]([12])?$/i.test(key)) return { text: `=${key.toUpperCase()}`, why: 'language_unknown' };
  return { text: `=${part}`, why: 'language_unknown' };
}
