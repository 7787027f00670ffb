import { describe, expect, it } from '@jest/globals';
import type { RawCell } from '../sheet.js';
import { readCitizenCell } from './citizen.js';
import { codeOfRank, readRankCode } from './codes.js';
import { readContacts } from './contacts.js';
import type { ReadContext, RosterCell } from './context.js';
import { readAdmissionDay, readDateCell, readOfficialDay } from './dates.js';
import { readDegreeText } from './degrees.js';
import { joinedLanguages, languageOfHeading, readLanguages, splitOffIt } from './languages.js';
import { bornBeside } from './names.js';
import { readMembership } from './party.js';
import { readCoefficient, readSalaryStep } from './salary.js';

const RANKS: Readonly<Record<string, number>> = { TSKH: 90, TS: 80, CKII: 75, BSNT: 72, ThS: 70, CKI: 70, DH: 60, CD: 50, TC: 40, SC: 30 };
const context = {
  catalogs: {
    find: (list: string, code: string) => (list === 'languages' && code !== 'Anh' ? null : { code, rank: RANKS[code] ?? 0 }),
    findByAlias: (list: string, text: string) =>
      list === 'civil_servant_ranks' && text === 'Chuyên viên chính'
        ? { code: '01.002' }
        : list === 'countries' && ['Nhật Bản', 'Anh'].includes(text)
          ? { code: text }
          : null,
  },
  today: '2026-11-24',
  date1904: false,
} as unknown as ReadContext;

const cell = (text: string): RosterCell => ({
  text,
  raw: { column: 0, type: 'text', value: text, text, numberFormat: null, font: null } satisfies RawCell,
  filled: false,
});

describe('a degree in words', () => {
  it.each([
    ['Dược sĩ trung học', 'TC', null],
    ['Dược sỹ cao đẳng', 'CD', null],
    ['Dược sĩ đại học', 'DH', null],
    ['DSTH', 'TC', null],
    ['ĐDCĐ', 'CD', null],
    ['ĐDĐH', 'DH', null],
    ['Điều dưỡng trung cấp', 'TC', null],
    ['KTV đại học', 'DH', null],
    ['Cử nhân cao đẳng Điều dưỡng', 'CD', 'Điều dưỡng'],
    ['CNĐD', 'DH', null],
    ['BSĐK', 'DH', null],
    ['Bác sỹ đa khoa', 'DH', 'đa khoa'],
    ['Bác sỹ CKI Nội', 'CKI', 'Nội'],
    ['BS nội trú', 'BSNT', null],
    ['ĐDCKI', 'CKI', null],
    ['Kỹ sư thực hành', 'CD', null],
    ['Kỹ sư xây dựng', 'DH', 'xây dựng'],
    ['CN TC-KT', 'DH', 'TC-KT'],
    ['Thạc sĩ Đại học Mẫu', 'ThS', 'Đại học Mẫu'],
    ['Y sỹ đa khoa', 'TC', 'Y sỹ đa khoa'],
    ['Thạc sỹ Luật', 'ThS', 'Luật'],
    ['TCCN', 'TC', null],
    ['PGS.TS', 'TS', null],
    ['PGS, TS Y học', 'TS', 'Y học'],
    ['ThS.QLGD', 'ThS', 'QLGD'],
    ['ĐH chính quy', 'DH', null],
    ['Đại học hệ VHVL', 'DH', null],
    ['Tiến sĩ (Nhật Bản)', 'TS', null],
    ['Cử nhân (Anh)', 'DH', 'Anh'],
    ['Thạc sĩ\nQuản lý\ncông', 'ThS', 'Quản lý công'],
    ['Đại học\n(Công nghệ\nthông tin)', 'DH', 'Công nghệ thông tin'],
    ['ĐHSPMN', 'DH', 'SPMN'],
    ['CĐSP Toán', 'CD', 'Toán'],
    ['Master of Law', 'ThS', 'Law'],
    ['Bachelor', 'DH', null],
    ['Cao đẳng nghề', 'CD', null],
    ['Bằng đại học', 'DH', null],
    ['ĐH Luật (kinh tế)', 'DH', 'Luật (kinh tế)'],
  ])('«%s» is %s in %s', (text, level, major) => {
    expect(readDegreeText(text, context, true).degrees).toEqual([{ level, major }]);
  });

  it.each([
    ['Thạc sĩ (2015)', null, '2015'],
    ['Thạc sĩ, năm 2015', null, '2015'],
    ['ThS Quản lý giáo dục (2015)', 'Quản lý giáo dục', '2015'],
    ['ThS CNTT 2021', 'CNTT', '2021'],
  ])('of a year is of that year: «%s»', (text, major, year) => {
    expect(readDegreeText(text, context, true).degrees).toEqual([{ level: 'ThS', major, year }]);
  });

  it('is none yet where somebody studies for it', () =>
    expect(readDegreeText('CĐ Kế toán, đang học ĐH', context)).toMatchObject({
      degrees: [{ level: 'CD', major: 'Kế toán' }],
      studying: [{ level: 'DH' }],
    }));

  it('stands on a line of its own where the line below begins another', () =>
    expect(readDegreeText('- Đại học Luật\n- Trung cấp Kế toán', context, true).degrees).toEqual([
      { level: 'DH', major: 'Luật' },
      { level: 'TC', major: 'Kế toán' },
    ]));

  it('tells the title beside it', () => {
    expect(readDegreeText('GS.TSKH', context)).toMatchObject({ titles: ['GS'], degrees: [{ level: 'TSKH' }] });
    expect(readDegreeText('Phó giáo sư', context)).toMatchObject({ titles: ['PGS'], degrees: [], rest: [] });
  });

  it('are several where a comma stands before another', () => {
    const { degrees } = readDegreeText('Cử nhân Luật, thạc sĩ Quản lý công', context);
    expect(degrees).toEqual([
      { level: 'ThS', major: 'Quản lý công' },
      { level: 'DH', major: 'Luật' },
    ]);
  });

  it('are several where a dash, a slash or "và" stands before another, and a study in brackets is none', () => {
    expect(readDegreeText('Đại học Luật - Thạc sĩ Luật', context).degrees[0]).toEqual({ level: 'ThS', major: 'Luật' });
    expect(readDegreeText('ĐH/ThS', context).degrees.map(({ level }) => level)).toEqual(['ThS', 'DH']);
    expect(readDegreeText('ĐH Luật và ĐH Kinh tế', context).degrees.map(({ major }) => major)).toEqual(['Luật', 'Kinh tế']);
    expect(readDegreeText('ĐH Luật (đang học ThS)', context)).toMatchObject({
      degrees: [{ level: 'DH', major: 'Luật' }],
      studying: [{ level: 'ThS' }],
    });
    expect(readDegreeText('Đại học - Luật', context).degrees).toEqual([{ level: 'DH', major: 'Luật' }]);
  });

  it.each(['bác sĩ ', 'CN ', 'PGS ', ', '])('are read however often «%s» is said', (word) =>
    expect(readDegreeText(word.repeat(8_000), context, true).degrees.length).toBeLessThan(2),
  );

  it.each(['Y sĩ đa khoa', 'Điều dưỡng', '12/12', 'Trung học phổ thông'])('is none in «%s»', (text) =>
    expect(readDegreeText(text, context)).toMatchObject({ degrees: [], rest: [text] }),
  );
});

describe('a name', () => {
  it.each([
    ['Hoàng Đình Tùng\n12/8/1976', 'Hoàng Đình Tùng', '12/8/1976'],
    ['Vi Thị Lệ (1988)', 'Vi Thị Lệ', '1988'],
    ['Vi Thị Lệ, sinh năm 1988', 'Vi Thị Lệ', '1988'],
    ['Vi Thị Lệ - SN 1988', 'Vi Thị Lệ', '1988'],
    ['Vi Thị Lệ', 'Vi Thị Lệ', null],
    ['Vi Văn Sinh 1988', 'Vi Văn Sinh', '1988'],
    ['Vi Thị Lệ 2', 'Vi Thị Lệ 2', null],
  ])('and the birth beside it: «%s»', (text, name, birth) => expect(bornBeside(text)).toEqual({ name, birth }));
});

describe('languages', () => {
  it.each([
    ['Anh B1', 'Anh=B1'],
    ['Anh-B1', 'Anh=B1'],
    ['Anh: B1', 'Anh=B1'],
    ['Chứng chỉ B tiếng Anh', 'Anh=B'],
    ['B Anh văn', 'Anh=B'],
    ['Đại học tiếng Trung', 'Trung=Đại học'],
    ['Anh B1/Pháp A2', 'Anh=B1;Pháp=A2'],
    ['Tây Ban Nha B1', 'Tây Ban Nha=B1'],
    ['Tiếng Tày', 'Tày'],
    ['CC Tiếng Anh B', 'Anh=B'],
    ['B1 (Anh)', 'Anh=B1'],
    ['Tiếng Anh bậc 3', 'Anh=B1'],
    ['Anh bậc 2/6', 'Anh=A2'],
    ['Tiếng Anh, B1', 'Anh=B1'],
    ['Chứng chỉ Anh văn B', 'Anh=B'],
    ['Anh, Trung A2', 'Anh;Trung=A2'],
    ['Trung (giao tiếp)', 'Trung=giao tiếp'],
  ])('«%s» are %s', (text, value) => expect(readLanguages(text)).toMatchObject({ decision: 'accept', value }));

  it.each(['B1', 'Trung cấp', 'C', 'HSK4', 'Bậc 3'])('are asked where «%s» names none', (text) =>
    expect(readLanguages(text).decision).toBe('ask'),
  );

  it('and IT of one column are told apart', () => {
    expect(splitOffIt('Anh B, tin học B')).toEqual({ languages: 'Anh B', it: 'tin học B' });
    expect(splitOffIt('B1; CNTT cơ bản')).toEqual({ languages: 'B1', it: 'CNTT cơ bản' });
  });

  it('of a test beside its name are one', () =>
    expect(readLanguages('Tiếng Trung, HSK3')).toMatchObject({ decision: 'ask', value: 'Trung=HSK 3' }));

  it('are told by the heading of the column', () => {
    expect(languageOfHeading(['Tiếng Anh'])).toBe('Anh');
    expect(languageOfHeading(['English proficiency'])).toBe('Anh');
    expect(languageOfHeading(['Ngoại ngữ', 'Anh'])).toBe('Anh');
    expect(languageOfHeading(['Trình độ', 'Ngoại ngữ'])).toBeNull();
    expect(languageOfHeading(['Tiếng dân tộc'])).toBeNull();
    expect(readLanguages('B1', 'Anh')).toMatchObject({ decision: 'accept', value: 'Anh=B1' });
    expect(readLanguages('x', 'Anh')).toMatchObject({ decision: 'accept', value: 'Anh' });
    expect(readLanguages('Không', 'Anh')).toMatchObject({ decision: 'accept', value: null });
  });

  it('of two columns are names with their levels, or stand beside each other', () => {
    expect(joinedLanguages([readLanguages('Anh'), readLanguages('B1')])).toMatchObject({ decision: 'accept', value: 'Anh=B1' });
    expect(joinedLanguages([readLanguages('Trung'), readLanguages('bậc 2')])).toMatchObject({ decision: 'accept', value: 'Trung=A2' });
    expect(joinedLanguages([readLanguages('Trung'), readLanguages('HSK 4')])).toMatchObject({ decision: 'ask', value: 'Trung=HSK 4' });
    expect(joinedLanguages([readLanguages('B1', 'Anh'), readLanguages('Dao')])).toMatchObject({ value: 'Anh=B1;Dao' });
    expect(joinedLanguages([readLanguages('Anh B1'), readLanguages('C')]).decision).toBe('ask');
  });
});

describe('a rank', () => {
  it.each([
    ['01.003', 'accept', '01.003'],
    ['06a.031', 'accept', '06a.031'],
    ['04.023A', 'accept', '04.023A'],
    ['V.08.01.03 (hạng III)', 'fix', 'V.08.01.03'],
    ['Chuyên viên - 01.003', 'fix', '01.003'],
    ['Chuyên viên chính và tương đương', 'fix', '01.002'],
    ['Chuyên viên chính (tập sự)', 'fix', '01.002'],
    ['Dược sĩ', 'ask', null],
  ])('«%s» is %s: %s', (text, decision, value) => expect(readRankCode(cell(text), context)).toMatchObject({ decision, value }));

  it('is none where no code stands', () => {
    expect(codeOfRank(cell('Bác sĩ hạng III'))).toBeNull();
    expect(codeOfRank(cell('12.01.0031'))).toBeNull();
  });
});

describe('pay', () => {
  it.each([
    ['3,66', 'accept', '3.66'],
    ['3.66', 'accept', '3.66'],
    ['3,66 + 0,4 PC', 'fix', '3.66'],
    ['4,98 (VK 8%)', 'fix', '4.98'],
    ['4,98 VK 8%', 'fix', '4.98'],
    ['5.000.000', 'ask', null],
    ['36,6 + 0,4', 'ask', null],
  ])('coefficient «%s»: %s %s', (text, decision, value) => expect(readCoefficient(cell(text))).toMatchObject({ decision, value }));

  it('tells the step whatever is paid over it', () => {
    const { step, steps } = readSalaryStep(cell('9/9 (VK 6%)'), context);
    expect([step, steps]).toMatchObject([
      { decision: 'fix', value: '9' },
      { decision: 'fix', value: '9' },
    ]);
  });

  it('tells the step beside its coefficient', () => {
    expect(readSalaryStep(cell('3/3,66'), context)).toMatchObject({
      step: { value: '3' },
      coefficient: { decision: 'accept', value: '3.66' },
    });
    expect(readSalaryStep(cell('3/9'), context)).toMatchObject({ step: { value: '3' }, steps: { value: '9' } });
  });
});

describe('what stands around a value', () => {
  it('is left out of a day, and shown', () => {
    expect(readDateCell(cell('01/8/2016 (điều động)'), context)).toMatchObject({
      decision: 'fix',
      value: '2016-08-01',
      why: 'remark_dropped',
    });
    expect(readDateCell(cell('03/02/2010 (dự bị)'), context)).toMatchObject({ decision: 'ask', value: '2010-02-03', why: 'remark_doubts' });
    expect(readAdmissionDay(cell('03/02/2010 (dự bị)'), context)).toMatchObject({ decision: 'fix', value: '2010-02-03' });
    expect(readOfficialDay(cell('03/02/2010 (dự bị)'), context)).toMatchObject({ decision: 'ask', why: 'remark_doubts' });
    expect(readDateCell(cell('Từ 01/8/2016;'), context)).toMatchObject({ decision: 'accept', value: '2016-08-01' });
    expect(readDateCell(cell('chưa rõ (1980?)'), context)).toMatchObject({ decision: 'ask', value: null });
  });

  it('is left out of a citizen number', () => {
    const provinces = { ...context, catalogs: { ...context.catalogs, provinceCodes63: () => new Set(['022']) } } as ReadContext;
    const read = (text: string) => readCitizenCell(cell(text), null, null, provinces);
    expect(read('CCCD: 022081000000 (cấp 2021)')).toMatchObject({ decision: 'fix', value: '022081000000' });
    expect(read('022081000000 / 022081000001')).toMatchObject({ decision: 'ask', value: null });
  });

  it('is left out of numbers and addresses', () => {
    expect(readContacts('0912000111 (Zalo)').phone.value).toBe('0912000111');
    expect(readContacts('CQ: 02033870111; DĐ: 0912000111').phone.value).toBe('02033870111;0912000111');
    expect(readContacts('0912000111 hoặc 0912000112').phone.value).toBe('0912000111;0912000112');
    const { phone, email } = readContacts('DĐ: 0912000304; mail: a@mau.vn\n0912000305');
    expect(phone.value).toBe('0912000304;0912000305');
    expect(email.value).toBe('a@mau.vn');
  });
});

describe('a column of Party members', () => {
  const read = (text: string, asksForDay = false) => {
    const found: unknown[] = [];
    readMembership(cell(text), asksForDay, context, (field, { decision, value }) => found.push([field, decision, value]));
    return found;
  };
  it.each([
    ['ĐV', [['party', 'accept', 'member']]],
    ['Đảng viên', [['party', 'accept', 'member']]],
    ['Không', []],
    ['No', []],
    ['03/02/2010', [['party_probation_on', 'ask', '2010-02-03']]],
    ['Dự bị', [['party', 'ask', null]]],
  ])('«%s»', (text, values) => expect(read(text)).toEqual(values));

  it('that asks for the day of admission may have it beside a tick', () => {
    expect(read('x\n(19/5/2011)', true)).toEqual([['party_probation_on', 'accept', '2011-05-19']]);
    expect(read('x (19/5/2011)')).toEqual([['party', 'ask', null]]);
  });
});
