import { describe, expect, it } from '@jest/globals';
import { mapColumns } from './map-columns.js';

const fieldOf = (heading: string) => mapColumns(new Map([[1, heading.split(' | ')]]))[0]!.field;

describe('a column', () => {
  it.each([
    ['Trình độ | Văn hóa', 'generalEducation'],
    ['Trình độ | Chuyên môn', 'degree'],
    ['Trình độ | Chuyên môn cao nhất', 'degree'],
    ['Trình độ | LLCT', 'politicalTheory'],
    ['Trình độ | Quản lý nhà nước', 'stateManagement'],
    ['Trình độ | Tin học', 'it'],
    ['Trình độ | Ngoại ngữ', 'language'],
    ['Trình độ chuyên môn', 'degree'],
    ['Trình độ chuyên môn | Trình độ', 'degree'],
    ['Trình độ chuyên môn | Bằng cấp', 'degree'],
    ['Trình độ đào tạo | Cao nhất', 'degree'],
    ['Trình độ chuyên môn | Chuyên ngành', 'major'],
    ['Trình độ chuyên môn | Ngành đào tạo', 'major'],
    ['Trình độ chuyên môn | Nơi đào tạo', 'institution'],
    ['Trình độ chuyên môn | Trường', 'institution'],
    ['Trình độ chuyên môn | Năm TN', 'degreeYear'],
    ['Trình độ chuyên môn | Năm tốt nghiệp', 'degreeYear'],
    ['Bằng cấp | Năm', 'degreeYear'],
    ['Năm cấp bằng', 'degreeYear'],
    ['Trình độ chuyên môn | Hình thức đào tạo', 'trainingForm'],
    ['Trình độ chuyên môn | Xếp loại', null],
    ['Trình độ chuyên môn | Số hiệu bằng', null],
    ['Trình độ chuyên môn | Ths', 'degreeTick'],
    ['Trình độ chuyên môn | Thạc sỹ', 'degreeTick'],
    ['Trình độ chuyên môn | TS, TSKH', 'degreeTick'],
    ['Trình độ đào tạo | Trên ĐH', 'degreeTick'],
    ['Trình độ đào tạo | ĐH', 'degreeTick'],
    ['Trình độ | Đại học', 'degreeTick'],
    ['Trình độ | Cao đẳng', 'degreeTick'],
    ['Trình độ chuyên môn | Trung cấp', 'degreeTick'],
    ['Trình độ chuyên môn | Bác sĩ CKII', 'degreeTick'],
    ['Trình độ chuyên môn | Kỹ sư', 'degreeTick'],
    ['Trình độ chuyên môn | Còn lại', 'degreeTick'],
    ['Trình độ chuyên môn | Chưa qua đào tạo', 'degreeTick'],
    ['Trình độ LLCT | Cao cấp', 'politicalTick'],
    ['Ngày vào Đảng', 'partyProbationOn'],
    ['Ngày vào Đảng | Chính thức', 'partyOfficialOn'],
  ])('headed «%s» is taken for %s', (heading, field) => expect(fieldOf(heading)).toBe(field));
});

describe('the columns of a roster', () => {
  const fieldsOf = (...headings: string[][]) =>
    mapColumns(new Map(headings.map((heading, at) => [at + 1, heading]))).map(({ field }) => field);

  it('by degree are ticks, and what else stands in the block is what it says', () => {
    const block = (...leaves: string[]) => leaves.map((leaf) => ['Trình độ chuyên môn', leaf]);
    expect(fieldsOf(...block('TS', 'ThS', 'ĐH', 'CĐ', 'Trung cấp', 'Còn lại'))).toEqual(Array(6).fill('degreeTick'));
    expect(fieldsOf(...block('Trình độ', 'Ngành', 'Trường', 'Năm TN'))).toEqual(['degree', 'major', 'institution', 'degreeYear']);
    expect(fieldsOf(...block('Đại học', 'Năm tốt nghiệp', 'Năm', 'Xếp loại'))).toEqual(['degreeTick', 'degreeYear', null, null]);
  });

  it('under "Trình độ" are told apart', () => {
    const block = ['Văn hóa', 'Chuyên môn', 'Lý luận chính trị', 'QLNN', 'Ngoại ngữ', 'Tin học'].map((leaf) => ['Trình độ', leaf]);
    expect(fieldsOf(...block)).toEqual(['generalEducation', 'degree', 'politicalTheory', 'stateManagement', 'language', 'it']);
  });
});
