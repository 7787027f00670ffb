import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CHUNK, fileKey, Opening, Sealing } from './sealed-stream.js';

const key = fileKey(randomBytes(32), randomBytes(16));
const seal = (plain: Buffer, id = 'a') => buffer(pieces(plain).pipe(new Sealing(key, id)));
const open = (sealed: Buffer, id = 'a') => {
  const opening = new Opening(key, id);
  pieces(sealed).pipe(opening);
  return buffer(opening);
};
const pieces = (bytes: Buffer, size = 10_007) =>
  Readable.from(Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size)));

describe('a sealed file', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17])('of %i bytes opens to the same bytes', async (size) => {
    const plain = randomBytes(size);
    expect((await open(await seal(plain))).equals(plain)).toBe(true);
  });

  it('does not contain what was sealed', async () => {
    expect((await seal(Buffer.from('022085000000 Nguyễn Văn A'))).includes('022085000000')).toBe(false);
  });

  it('does not open as another file', async () => {
    await expect(open(await seal(randomBytes(100)), 'b')).rejects.toThrow();
  });

  it('does not open once any byte was changed, or the end was cut off anywhere', async () => {
    const sealed = await seal(randomBytes(2 * CHUNK + 500));
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.boolean(), async (at, cut) => {
        const damaged = cut ? sealed.subarray(0, at) : Buffer.from(sealed);
        if (!cut) damaged[at]! ^= 1;
        await expect(open(damaged)).rejects.toThrow();
      }),
      { numRuns: 30 },
    );
  });

  it('does not open with two chunks exchanged', async () => {
    const sealed = await seal(randomBytes(3 * CHUNK));
    const size = CHUNK + 16;
    const swapped = Buffer.concat([sealed.subarray(size, 2 * size), sealed.subarray(0, size), sealed.subarray(2 * size)]);
    await expect(open(swapped)).rejects.toThrow();
  });
});
