import { accept, ask, type ReadValue, warned } from './cells/decision.js';
import type { Placed } from './read-person.js';

/** What a file remarks of a person, and where it says that somebody is no longer there. */
export interface Remark {
  readonly note: { readonly value: ReadValue; readonly from: Placed } | null;
  readonly left: Placed | null;
}

/** Notes hold contracts, planning and leave: kept as they are and pointed at, never parsed silently. */
const HOLDS_DATA =
  /hđ|hợp đồng|qh|quy hoạch|thai sản|nghỉ|hưu|biệt phái|luân chuyển|kỷ luật|tập sự|điều động|chuyển công tác|chuyển đi|chuyển đến|đã chuyển|thôi việc|đi học|đang học/i;
const readNote = (text: string): ReadValue => (HOLDS_DATA.test(text) ? warned(accept(text), 'note_holds_data') : accept(text || null));

/** In a column that says where somebody stands, and in a note, which tells of plans and of what is long over, too. */
const AT_WORK = /^(đang (làm việc|công tác)|bình thường|active)$/i;
const LEFT = /chuyển|nghỉ hưu|hưu trí|(thôi|nghỉ) việc|đã nghỉ|từ trần|qua đời|đã mất|inactive/i;
const HAS_LEFT = /(?:^|[;,.]\s?)(?:đã (?:chuyển|nghỉ (?:hưu|việc)|thôi việc|mất)|chuyển đi|thôi việc|nghỉ việc|từ trần|qua đời)/i;

/** The note, with what stands under "Trạng thái" where that is more than "Đang làm việc". */
export function readRemark(note: Placed | null, standing: Placed | null): Remark {
  const said = [note, standing && !AT_WORK.test(standing.cell.text) ? standing : null].flatMap((placed) => placed ?? []);
  const isGone = (placed: Placed | null, words: RegExp) => placed !== null && words.test(placed.cell.text.normalize('NFC'));
  return {
    note: said[0] ? { value: readNote(said.map(({ cell }) => cell.text).join('; ')), from: said[0] } : null,
    left: isGone(standing, LEFT) ? standing : isGone(note, HAS_LEFT) ? note : null,
  };
}

const BORN = /(?:^|[\s;,.(])sinh(?: năm| ngày)?\s*:?\s*((?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d)(?!\d)/iu;

/** "sinh 1975": the birth of somebody for whom the file has no other; or of a child: it is asked. */
export function readBornInNote(note: string): ReadValue {
  const day = BORN.exec(note.normalize('NFC'))?.[1];
  return day
    ? ask(
        day
          .split(/[/.-]/)
          .reverse()
          .map((part) => part.padStart(2, '0'))
          .join('-'),
        'birth_in_note',
      )
    : accept(null);
}
