import { describe, expect, it } from '@jest/globals';
import { readCategory } from './category.js';
import { readGeneralEducation, readHonours } from './codes.js';
import type { ReadContext, RosterCell } from './context.js';
import { readDegreeText } from './degrees.js';
import { readLanguages } from './languages.js';
import { bothDays } from './party.js';

const RANKS: Readonly<Record<string, number>> = { ThS: 70, DH: 60, CD: 50, TC: 40, SC: 30 };
const HONOURS: Readonly<Record<string, string>> = { NGƯT: 'NGUT', TTND: 'TTND' };
const context = {
  catalogs: {
    find: (list: string, code: string) => (list === 'languages' || list === 'staff_categories' ? null : { code, rank: RANKS[code] ?? 0 }),
    findByAlias: (list: string, text: string) =>
      list === 'academic_titles' && HONOURS[text] ? { code: HONOURS[text], attributes: { kind: 'danh_hieu_nn' } } : null,
  },
  today: '2026-11-24',
  date1904: false,
} as unknown as ReadContext;
const cell = (text: string): RosterCell => ({
  text,
  raw: { column: 0, type: 'text', value: text, text, numberFormat: null, font: null },
  filled: false,
});

describe('degrees as offices write them', () => {
  it.each([
    ['Th.sĩ QLGD', [['ThS', 'QLGD']]],
    ['T.sĩ Luật', [['TS', 'Luật']]],
    ['SC Nông nghiệp', [['SC', 'Nông nghiệp']]],
    ['Chưa qua ĐT', [['CQDT', null]]],
    ['Chưa đào tạo', [['CQDT', null]]],
    ['ĐH Thủy lợi (TC)', [['DH', 'Thủy lợi']]],
    ['ĐH Luật (hệ tại chức)', [['DH', 'Luật']]],
    [
      'TC Thủy lợi; ĐH Thủy lợi',
      [
        ['DH', 'Thủy lợi'],
        ['TC', 'Thủy lợi'],
      ],
    ],
    ['Ngôn ngữ Anh (VB2)', [['DH', 'Ngôn ngữ Anh']]],
  ])('«%s»', (text, expected) => {
    const { degrees, unclear } = readDegreeText(text, context, true);
    expect(degrees.map(({ level, major }) => [level, major])).toEqual(expected);
    expect(unclear).toBe(false);
  });

  it('leave «TC» alone in doubt: an intermediate diploma, or in-service', () =>
    expect(readDegreeText('TC Thủy lợi', context, true)).toMatchObject({ degrees: [], unclear: true }));
});

describe('languages as offices write them', () => {
  it.each([
    ['VSTEP B2', 'Anh=B2'],
    ['VSTEP bậc 4/6', 'Anh=B2'],
    ['DELF B1', 'Pháp=B1'],
    ['Pháp DELF B1', 'Pháp=B1'],
    ['Anh B1 (CEFR)', 'Anh=B1'],
    ['Anh B2 (VSTEP)', 'Anh=B2'],
    ['Anh B1 khung châu Âu', 'Anh=B1'],
    ['Anh B (2009)', 'Anh=B (2009)'],
  ])('«%s» needs no question', (text, value) => expect(readLanguages(text)).toMatchObject({ decision: 'accept', value }));

  it.each(['IELTS 6.0', 'B1 khung châu Âu', 'TOEIC 550'])('«%s» tells not everything, and is asked', (text) =>
    expect(readLanguages(text).decision).toBe('ask'),
  );
});

describe('two days of the Party in one cell', () => {
  it.each([
    ['03/02/2001 (CT: 03/02/2002)', '03/02/2001', '03/02/2002'],
    ['03/02/2001; chính thức 03/02/2002', '03/02/2001', '03/02/2002'],
    ['1990 (CT 1991)', '1990', '1991'],
    ['3.2.85\nCT 3.2.86', '3.2.85', '3.2.86'],
  ])('«%s»', (text, admitted, official) => expect(bothDays(text)).toEqual({ admitted, official }));
  it.each(['03/02/2001', '03/02/2001 (CT)', 'CT: 03/02/2002'])('«%s» is none of two', (text) => expect(bothDays(text)).toBeNull());
});

describe('what else a cell may hold', () => {
  it('of general education is never asked: nothing of it is kept', () => {
    expect(readGeneralEducation(cell('12/12'), { ...context, catalogs: { ...context.catalogs, find: () => null } })).toMatchObject({
      decision: 'accept',
      value: '12/12',
    });
    const unknown = { ...context, catalogs: { ...context.catalogs, find: () => null } };
    expect(readGeneralEducation(cell('lớp 9 hệ cũ'), unknown)).toEqual({ value: null, decision: 'accept', why: null });
  });

  it('of honours is shown where it is none of the State', () => {
    expect(readHonours(cell('NGƯT; TTND'), context)).toMatchObject({ decision: 'accept', value: 'NGUT;TTND' });
    expect(readHonours(cell('CSTĐ cơ sở'), context)).toMatchObject({ value: null, warn: 'note_holds_data' });
  });

  it('of contracts is told whatever stands behind «HĐ»', () => {
    const hints = { position: 'Bảo vệ', note: '', unit: 'Trường THCS', group: '', rank: '' };
    for (const [said, code] of [
      ['HĐ111', 'HD111'],
      ['HĐLĐ68', 'HD68'],
      ['HĐ68', 'HD68'],
      ['HĐ 1 năm', 'HDK'],
    ])
      expect(readCategory(said!, hints, context)).toMatchObject({ decision: 'ask', value: code });
  });
});
