import { describe, expect, it } from '@jest/globals';
import type { Placed } from './read-person.js';
import { readRemark } from './read-remark.js';

const placed = (text: string): Placed => ({ cell: { text }, column: { name: 'A' } }) as unknown as Placed;
const read = (note: string, standing = '') => {
  const { note: remark, left } = readRemark(note ? placed(note) : null, standing ? placed(standing) : null);
  return { note: remark?.value.value ?? null, warn: remark?.value.warn ?? null, left: left !== null };
};

describe('what a file remarks of a person', () => {
  it.each(['chuyển đi 2023', 'Đã nghỉ hưu', 'Kiêm kế toán; đã chuyển sang Sở', 'Thôi việc từ 6/2026'])(
    '«%s» says that somebody left',
    (note) => expect(read(note).left).toBe(true),
  );
  it.each(['Nghỉ hưu tháng 5/2029', 'Nghỉ thai sản', 'Biệt phái từ Sở', 'Luân chuyển', 'Nhận bàn giao, chuyển đổi vị trí'])(
    '«%s» does not',
    (note) => expect(read(note)).toMatchObject({ note, left: false }),
  );

  it('is told by a column of its own, too', () => {
    expect(read('', 'Đã chuyển công tác')).toEqual({ note: 'Đã chuyển công tác', warn: 'note_holds_data', left: true });
    expect(read('', 'Nghỉ thai sản')).toEqual({ note: 'Nghỉ thai sản', warn: 'note_holds_data', left: false });
    expect(read('', 'Đang làm việc')).toEqual({ note: null, warn: null, left: false });
    expect(read('con thương binh', 'Nghỉ hưu')).toMatchObject({ note: 'con thương binh; Nghỉ hưu', left: true });
  });
});
