import { describe, expect, it } from '@jest/globals';
import { readBlock, rowsOf, unreadable } from './staged';

describe('a block copied from a spreadsheet', () => {
  it('is read in the order of the page where it has no headings', () => {
    expect(readBlock('2027\tPhường Mẫu\tY tế\t3\tĐại học\t20/QĐ\t02/02/2027\r\n')).toEqual([
      {
        year: '2027',
        unit: 'Phường Mẫu',
        field: 'Y tế',
        given: '3',
        requiredDegree: 'Đại học',
        decision: '20/QĐ',
        decidedOn: '02/02/2027',
      },
    ]);
  });

  it('may have its columns in any order under headings, with others between', () => {
    const [row, ...others] = readBlock(
      'STT\tĐơn vị\tSố chỉ tiêu\tLĩnh vực\tNăm\tNgày ký quyết định\n1\tPhường Mẫu\t2\tCNTT\t2027\t1/2/2027\n\t\t\t\t\t\n',
    );
    expect(others).toEqual([]);
    expect(row).toMatchObject({ unit: 'Phường Mẫu', given: '2', field: 'CNTT', year: '2027', decidedOn: '1/2/2027', decision: '' });
  });

  it('keeps a cell of several lines and its quotes together', () => {
    expect(readBlock('2027\t"Phường\nMẫu ""A"""\tY tế\t1')[0]).toMatchObject({ unit: 'Phường Mẫu "A"', field: 'Y tế', given: '1' });
  });

  it('gives numbers as people write them', () => {
    const given = (text: string) => rowsOf(readBlock(`2027\tA\tB\t${text}`))[0]!.given;
    expect(['3', '1.200', '1 200', '1,5'].map(given)).toEqual([3, 1_200, 1_200, 1.5]);
  });

  it('names the cells that nobody can read', () => {
    expect(unreadable(readBlock('27\tA\t\tba'))).toEqual([
      { place: '/quotas/0/year', why: 'notYear' },
      { place: '/quotas/0/field', why: 'empty' },
      { place: '/quotas/0/given', why: 'notNumber' },
    ]);
  });
});
