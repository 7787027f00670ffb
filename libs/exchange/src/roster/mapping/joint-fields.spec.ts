import { describe, expect, it } from '@jest/globals';
import { fieldNamed } from './joint-fields.js';
import { mapColumns } from './map-columns.js';
import { fieldByCode } from './roster-fields.js';

const fieldsOf = (...headings: string[]) =>
  mapColumns(new Map(headings.map((heading, at) => [at, heading.split(' | ')]))).map(({ field }) => field);

describe('a column of several fields', () => {
  it.each([
    ['LLCT/QLNN', 'politicalTheory+stateManagement'],
    ['Lý luận chính trị và quản lý nhà nước', 'politicalTheory+stateManagement'],
    ['Trình độ (CM/LLCT/TH/NN)', 'degree+politicalTheory+it+language'],
    ['Trình độ | LLCT, QLNN', 'politicalTheory+stateManagement'],
    ['Tin học, ngoại ngữ', 'it+language'],
    ['Dân tộc - Tôn giáo', 'ethnicity+religion'],
    ['Quê quán; nơi ở hiện nay', 'nativePlace+residenceText'],
    ['Ngày vào Đảng Ngày chính thức', 'partyProbationOn+partyOfficialOn'], // a line break in the file
    ['Ngày vào Đảng (dự bị/chính thức)', 'partyProbationOn+partyOfficialOn'],
    ['Ngạch/bậc/hệ số', 'rankName+salaryStep+salaryCoefficient'],
    ['LLCT/QLNN/QPAN', 'politicalTheory+stateManagement+other'],
  ])('is headed «%s»', (heading, field) => expect(fieldsOf(heading)).toEqual([field]));

  it.each([
    ['Ngày, tháng, năm sinh', 'birthDate'],
    ['Nam/nữ', 'gender'],
    ['Chức vụ, chức danh', 'position'],
    ['Chức vụ, đơn vị công tác', 'position'],
    ['Họ và tên', 'fullName'],
    ['Bậc/Hệ số', 'salaryStep'], // one reader takes both
    ['Trình độ CM, chuyên ngành đào tạo', 'major'],
    ['Quê quán (xã, huyện, tỉnh)', 'nativePlace'],
    ['Trình độ LLCT, QLNN, ngày cấp', null], // of what else it tells nothing is known
  ])('is not «%s»', (heading, field) => {
    if (field === null) expect(fieldsOf(heading)[0]).not.toBe('politicalTheory+stateManagement');
    else expect(fieldsOf(heading)).toEqual([field]);
  });

  it('is one where a part of it has a column of its own', () => {
    expect(fieldsOf('LLCT/QLNN', 'Quản lý nhà nước')).toEqual(['politicalTheory', 'stateManagement']);
  });

  it('has a name that says all of them, and no other code is one', () => {
    expect(fieldNamed('politicalTheory+stateManagement', fieldByCode)?.vi).toBe('Lý luận chính trị + Quản lý nhà nước');
    expect(fieldNamed('politicalTheory', fieldByCode)?.vi).toBe('Lý luận chính trị');
    for (const code of ['politicalTheory+fullName', 'politicalTheory+nothing', 'it+it', 'it', '+', 'toString+it'])
      expect([code, fieldNamed(code, fieldByCode)?.code ?? null]).toEqual([code, code === 'it' ? 'it' : null]);
  });
});

describe('columns that come again', () => {
  const blocksOf = (...headings: string[]) =>
    mapColumns(new Map(headings.flatMap((heading, at) => (heading ? [[at, heading.split(' | ')] as const] : [])))).map(
      ({ field, block = null, blockTitle = null }) => [field, block, blockTitle],
    );

  it('tell of the next person of the row', () => {
    expect(blocksOf('STT', 'Họ và tên', 'Năm sinh', '', 'STT', 'Họ và tên', 'Năm sinh')).toEqual([
      ['order', 0, null],
      ['fullName', 0, null],
      ['birthDate', 0, null],
      ['order', 1, null],
      ['fullName', 1, null],
      ['birthDate', 1, null],
    ]);
  });

  it('tell the post of each by what stands above them', () => {
    expect(blocksOf('Thôn', 'Bí thư | Họ tên', 'Bí thư | Năm sinh', 'Trưởng thôn | Họ tên', 'Trưởng thôn | Năm sinh', 'Ghi chú')).toEqual([
      ['department', null, null],
      ['fullName', 0, 'Bí thư'],
      ['birthDate', 0, 'Bí thư'],
      ['fullName', 1, 'Trưởng thôn'],
      ['birthDate', 1, 'Trưởng thôn'],
      ['note', null, null],
    ]);
  });

  it('are one person’s where a name is merged over two, or is a wife’s', () => {
    expect(blocksOf('TT', 'Họ và tên', 'Họ và tên', 'Năm sinh').map(([, block]) => block)).toEqual([null, null, null, null]);
    expect(blocksOf('Họ và tên', 'Năm sinh', 'Vợ (chồng) | Họ và tên', 'Vợ (chồng) | Năm sinh')).toEqual([
      ['fullName', null, null],
      ['birthDate', null, null],
      [null, null, null],
      [null, null, null],
    ]);
  });
});
