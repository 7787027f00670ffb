import { describe, expect, it } from '@jest/globals';
import type { ReadContext } from '../cells/context.js';
import { partsOfCell } from './parts-of-cell.js';

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  political_theory_levels: ['CC', 'TC', 'Trung cấp', 'Cao cấp', 'Không'],
  state_management_levels: ['CV', 'CVC', 'Không'],
  it_skill_levels: ['A', 'B', 'IC3', 'CNTT cơ bản'],
};
const context = {
  catalogs: { findByAlias: (list: string, text: string) => (KNOWN[list]?.includes(text) ? { code: text } : null) },
} as unknown as ReadContext;
const parts = (text: string, ...fields: string[]) => partsOfCell(text, fields, context);

describe('a cell of several fields', () => {
  it('is divided by the place of its parts', () => {
    expect(parts('CC/CVC', 'politicalTheory', 'stateManagement')).toEqual(['CC', 'CVC']);
    expect(parts('/CV', 'politicalTheory', 'stateManagement')).toEqual(['', 'CV']);
    expect(parts('B/ B', 'it', 'language')).toEqual(['B', 'B']);
    expect(parts('-/-', 'it', 'language')).toEqual(['', '']);
    expect(parts('V.08.01.02/3/5,08', 'rankCode', 'salaryStep', 'salaryCoefficient')).toEqual(['V.08.01.02', '3', '5,08']);
    expect(parts('12/12/ĐH Luật', 'generalEducation', 'degree')).toEqual(['12/12', 'ĐH Luật']);
    expect(parts('03/02/2005 - 03/02/2006', 'partyProbationOn', 'partyOfficialOn')).toEqual(['03/02/2005', '03/02/2006']);
  });

  it('is divided by what each part says of itself, in whatever order', () => {
    expect(parts('- CM: Thạc sĩ Luật\n- LLCT: Cao cấp', 'politicalTheory', 'degree')).toEqual(['Cao cấp', 'Thạc sĩ Luật']);
    expect(parts('Chính thức: 22/12/2011; kết nạp: 22/12/2010', 'partyProbationOn', 'partyOfficialOn')).toEqual([
      '22/12/2010',
      '22/12/2011',
    ]);
  });

  it('keeps what several parts of one field are divided by', () => {
    expect(parts('CM: KS Thủy lợi; ThS Luật\nTH: A', 'degree', 'it')).toEqual(['KS Thủy lợi; ThS Luật', 'A']);
    expect(parts('CM: Thạc sĩ\nLuật\nTH: A', 'degree', 'it')).toEqual(['Thạc sĩ Luật', 'A']);
  });

  it('is divided by what each part can be', () => {
    expect(parts('CV', 'politicalTheory', 'stateManagement')).toEqual(['', 'CV']);
    expect(parts('01.003', 'rankCode', 'salaryStep', 'salaryCoefficient')).toEqual(['01.003', '', '']);
    expect(parts('IC3; Anh B1; Trung A2', 'language', 'it')).toEqual(['Anh B1; Trung A2', 'IC3']);
  });

  it('is asked where it cannot be divided', () => {
    expect(parts('Không', 'politicalTheory', 'stateManagement')).toBeNull();
    expect(parts('Xã Mẫu, tỉnh Mẫu', 'nativePlace', 'residenceText')).toBeNull();
    expect(parts('CM: ĐH; Khác: A', 'degree', 'it')).toBeNull();
    expect(parts('CC/'.repeat(1_000), 'politicalTheory', 'stateManagement')).toBeNull();
  });
});
