import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError, defineErrors } from '../errors/domain-error.js';

export const pagingErrors = defineErrors({
  'paging.bad_cursor': {
    status: 400,
    vi: 'Mốc trang không hợp lệ hoặc thuộc câu hỏi khác: mở lại danh sách từ trang đầu.',
    en: 'The page mark is not valid or belongs to another question: open the list again from its first page.',
  },
});

type CursorValue = string | number | null;

/** Seals cursors: opaque, bound to their question, and worthless when changed. */
export class CursorSeal {
  private readonly key: Buffer;

  constructor(keyBase64: string) {
    this.key = Buffer.from(keyBase64, 'base64');
  }

  encode(question: unknown, values: readonly CursorValue[]): string {
    const body = Buffer.from(JSON.stringify(values));
    return Buffer.concat([this.sign(question, body), body]).toString('base64url');
  }

  decode(question: unknown, cursor: string): CursorValue[] {
    const bytes = Buffer.from(cursor, 'base64url');
    const [signature, body] = [bytes.subarray(0, SIGNATURE), bytes.subarray(SIGNATURE)];
    const expected = this.sign(question, body);
    if (signature.length !== SIGNATURE || !timingSafeEqual(signature, expected)) throw new DomainError('paging.bad_cursor');
    return JSON.parse(body.toString('utf8')) as CursorValue[];
  }

  private sign(question: unknown, body: Buffer): Buffer {
    const fingerprint = createHash('sha256').update(JSON.stringify(question)).digest();
    return createHmac('sha256', this.key).update(fingerprint).update(body).digest().subarray(0, SIGNATURE);
  }
}

const SIGNATURE = 16;
