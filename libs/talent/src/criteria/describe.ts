import { type Criteria, keysAsked } from './criteria.body.js';
import type { Saying } from './keys/criteria-key.js';
import { entryOf } from './keys/criteria-keys.js';

/** With what is wished for besides: "Thạc sĩ trở lên; mong muốn: tiếng Anh". */
export function wordsWithWishes(criteria: Criteria, wishes: Criteria, say: Saying): string {
  const wished = partsOf(wishes, say);
  if (wished.length === 0) return wordsOf(criteria, say);
  return `${wordsOf(criteria, say)}; ${say.language === 'vi' ? 'mong muốn' : 'wished for'}: ${wished.join(', ')}`;
}

/** The question in words: "Thạc sĩ trở lên, lĩnh vực Công nghệ thông tin hoặc Năng lượng, dưới Phường Mạo Khê". */
export function wordsOf(criteria: Criteria, say: Saying): string {
  const parts = partsOf(criteria, say);
  if (parts.length === 0) return say.language === 'vi' ? 'Tất cả mọi người' : 'Everybody';
  const text = parts.join(', ');
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

function partsOf(criteria: Criteria, say: Saying): string[] {
  const own = keysAsked(criteria).flatMap((key) => entryOf(key).words(criteria[key], say) ?? []);
  const not = criteria.not ? partsOf(criteria.not, say) : [];
  return not.length === 0 ? own : [...own, `${say.language === 'vi' ? 'không phải' : 'but not'} (${not.join(', ')})`];
}
