import { describe, expect, it } from '@jest/globals';
import { writtenFor } from './unit-writing.js';

describe('a unit as a file writes it', () => {
  it.each([
    ['Văn phòng HĐND&UBND', 'Văn phòng HĐND và UBND'],
    ['Văn phòng HĐND và UBND phường', 'Văn phòng HĐND và UBND'],
    ['Phòng Văn hoá và Xã hội', 'Phòng Văn hóa - Xã hội'],
    ['Phòng VH-XH', 'Phòng Văn hóa - Xã hội'],
    ['Phòng KT, HT & ĐT', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    ['TT Phục vụ HCC', 'Trung tâm Phục vụ hành chính công'],
    ['Trường Tiểu học Suối Than', 'Trường TH Suối Than'],
  ])('%s may be %s', (written, name) => {
    expect(writtenFor(written, name)).toBe(true);
  });

  it.each([
    ['Phòng Kinh tế', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
    ['Phòng VH', 'Phòng Văn hóa - Xã hội'],
    ['Trường Tiểu học Suối Than', 'Trường Tiểu học Suối Thơm'],
    ['Trường TH Suối Than', 'Trường THCS Suối Than'],
    ['Phòng Nội vụ', 'Phòng Y tế'],
    ['Văn phòng Đảng ủy', 'Văn phòng HĐND và UBND'],
  ])('%s is not %s', (written, name) => {
    expect(writtenFor(written, name)).toBe(false);
  });
});
