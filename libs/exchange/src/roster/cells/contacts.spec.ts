import { describe, expect, it } from '@jest/globals';
import { readContacts } from './contacts.js';

const values = (text: string): (string | null)[] => {
  const { phone, email } = readContacts(text);
  return [phone.value, email.value];
};

describe('the contacts of one cell', () => {
  it.each([
    ['917000000 / An@b.vn', '0917000000', 'an@b.vn'],
    ['an@b.vn, binh@c.gov.vn; 0917 000 000', '0917000000', 'an@b.vn;binh@c.gov.vn'],
    ['an@b.vn 0917000000 ;;', '0917000000', 'an@b.vn'],
    ['an@example\n.vn\n0917000000', '0917000000', 'an@example.vn'],
    ['an@b@c.vn', null, 'an@b@c.vn'],
    ['an@gmail', null, null],
    ['k có', null, null],
  ])('%j are told apart', (text, phone, email) => {
    expect(values(text)).toEqual([phone, email]);
  });

  it('ask for an address that lacks its ending', () => {
    expect(readContacts('lan@ubnd; 0917000000').email).toEqual({ value: null, decision: 'ask', why: 'no_address' });
    expect(readContacts('lan@ubnd, an@b.vn').email).toEqual({ value: 'an@b.vn', decision: 'ask', why: 'no_address' });
  });

  it.each(['@', 'a@', '@.', ';', 'a', '0'])('are read however much %j the cell holds', (sign) => {
    expect(values(`an@b.vn ${sign.repeat(30_000 / sign.length)}z`)[1]).toMatch(/^an@b\.vn/);
  });
});
