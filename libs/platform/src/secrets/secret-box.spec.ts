import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { SecretBox } from './secret-box.js';

const key = () => randomBytes(32).toString('base64');
const box = new SecretBox({
  encryptionKeyId: 'k1',
  encryptionKeys: { k1: key() },
  blindIndexKey: key(),
  cursorKey: key(),
  auditKey: '',
  passwords: { app_scoped: 'a', app_whole: 'b' },
});
const place = { table: 'profiles_person', column: 'citizen_number', row: '0199f0a0-0000-7000-8000-000000000001' };

describe('a value at rest', () => {
  it('opens where it was sealed', () => {
    expect(box.open(box.seal('022085000000', place), place)).toBe('022085000000');
  });

  it('does not contain the plain value', () => {
    expect(box.seal('022085000000', place).includes(Buffer.from('022085000000'))).toBe(false);
  });

  it('is never sealed with what another one was sealed with: equal values look different', () => {
    const nonces = Array.from({ length: 1_000 }, () => box.seal('022085000000', place).toString('hex', 4, 16));
    expect(new Set(nonces).size).toBe(1_000);
  });

  it('refuses to open in another row', () => {
    const sealed = box.seal('022085000000', place);
    expect(() => box.open(sealed, { ...place, row: '0199f0a0-0000-7000-8000-000000000002' })).toThrow();
  });

  it('refuses to open after one bit was changed', () => {
    const sealed = box.seal('022085000000', place);
    sealed[sealed.length - 20]! ^= 1;
    expect(() => box.open(sealed, place)).toThrow();
  });

  it('is found again by its blind index and by no other value', () => {
    expect(box.blindIndex('022085000000')).toEqual(box.blindIndex('022085000000'));
    expect(box.blindIndex('022085000000')).not.toEqual(box.blindIndex('022085000001'));
  });
});
