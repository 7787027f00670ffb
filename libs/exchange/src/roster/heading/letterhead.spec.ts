import { describe, expect, it } from '@jest/globals';
import { type RawCell, Sheet } from '../sheet.js';
import { readLetterhead } from './letterhead.js';

const cell = (text: string): RawCell => ({ column: 0, type: 'text', value: text, text, numberFormat: null, font: null });
const above = (...lines: readonly string[]) =>
  readLetterhead(
    new Sheet(
      [...lines, 'Họ và tên'].map((text, at) => ({ number: at + 1, cells: [cell(text)] })),
      [],
    ),
    lines.length + 1,
  );

describe('what stands above a table', () => {
  it.each([
    [['DANH SÁCH TRÍ THỨC TIÊU BIỂU']],
    [['UBND PHƯỜNG MẪU', 'DANH SÁCH', 'CHUYÊN GIA, NHÀ KHOA HỌC NGƯỜI QUẢNG NINH']],
    [['Thống kê đội ngũ trí thức trên địa bàn']],
  ])('says that the list is of experts: %j', (lines) => expect(above(...lines).experts).toBe(true));

  it.each([
    [['DANH SÁCH CÔNG CHỨC, VIÊN CHỨC VÀ TRÍ THỨC']],
    [['HỘI TRÍ THỨC TỈNH MẪU', 'DANH SÁCH VIÊN CHỨC']],
    [['UBND PHƯỜNG MẪU', 'DANH SÁCH CÁN BỘ']],
    [['trí thức '.repeat(3_000)]],
  ])('says nothing of experts: %j', (lines) => expect(above(...lines).experts).toBe(false));
});
