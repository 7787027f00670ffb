import { describe, expect, it } from '@jest/globals';
import { isTotp, newRecoveryCodes, newSecret, stepAt, stepOf, tidy, uriOf } from './totp.js';

/** RFC 6238, appendix B: the secret "12345678901234567890", codes of eight digits of which six are used. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code from the phone', () => {
  it.each([
    ['1970-01-01T00:00:59Z', '287082'],
    ['2005-03-18T01:58:29Z', '081804'],
    ['2033-05-18T03:33:20Z', '279037'],
  ])('at %s is %s', (at, code) => {
    expect(stepOf(SECRET, code, new Date(at))).toBe(stepAt(new Date(at)));
  });

  it('is taken half a minute early or late, and no more', () => {
    const code = '081804';
    const at = (seconds: number) => stepOf(SECRET, code, new Date(Date.parse('2005-03-18T01:58:29Z') + seconds * 1_000));
    expect([at(-30), at(30)]).toEqual([at(0), at(0)]);
    expect([at(-60), at(60)]).toEqual([null, null]);
  });

  it('comes from a secret no other user has', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(newSecret());
    expect(uriOf(SECRET, 'lan.nt')).toContain(`secret=${SECRET}`);
  });

  it('is told from a recovery code however it is typed', () => {
    expect(isTotp(tidy('081 804'))).toBe(true);
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    expect(isTotp(tidy(codes[0]!))).toBe(false);
    expect(tidy(` ${codes[0]!.toUpperCase()} `)).toBe(codes[0]);
  });
});
