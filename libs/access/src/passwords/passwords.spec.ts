import { afterAll, describe, expect, it } from '@jest/globals';
import { checkStrength, oneTimePassword, Passwords } from './passwords.js';

const passwords = new Passwords();
afterAll(() => passwords.onApplicationShutdown());

describe('a password', () => {
  it('is the same on every keyboard that composes it differently', async () => {
    const stored = await passwords.hash('mật khẩu dài'.normalize('NFD'));
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify(stored, 'mật khẩu dài'.normalize('NFC'))).toBe(true);
    expect(await passwords.verify(stored, 'mật khẩu')).toBe(false);
  });

  it('is never right for a user that does not exist', async () => {
    expect(await passwords.verify(null, 'nobody has this password')).toBe(false);
  });

  it.each([
    ['seven77', 'access.short_password', 'too short'],
    ['canbo.maokhe', 'access.weak_password', 'the user name'],
    ['MatKhau123', 'access.weak_password', 'a common one, in capitals'],
    ['Mật khẩu 2026!', 'access.weak_password', 'the same with accents, a space, a year'],
    ['qwertyuiop', 'access.weak_password', 'known from leaks'],
    ['１２３４５６７８９', 'access.weak_password', 'known from leaks, in full-width digits'],
    ['#sunshine1987', 'access.weak_password', 'known from leaks, with a year'],
    ['ê'.repeat(129), 'access.long_password', 'longer than what is hashed'],
  ])('%s is refused: %s, %s', (password, code) => {
    expect(() => checkStrength(password, 'canbo.maokhe')).toThrow(code);
  });

  it.each(['một câu dài dễ nhớ', 'sông Cầm chảy qua 3 xã', 'correct horse battery staple', '8f3k-q2mz', 'ê'.repeat(128)])(
    '%s is taken',
    (password) => {
      expect(() => checkStrength(password, 'canbo.maokhe')).not.toThrow();
    },
  );

  it('made for one use can be read out over the phone', () => {
    expect(oneTimePassword()).toMatch(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/);
  });
});
