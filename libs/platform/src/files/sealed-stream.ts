import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/**
 * AES-256-GCM over a stream, in chunks that are each authenticated before a byte of them is given out. Every file has its own key
 * (HKDF of the installation's key and a random salt); the nonce counts the chunks and marks the last one, so that chunks can neither be
 * moved nor dropped, nor the end cut off. The id of the file is bound in: its bytes cannot stand in for another file's.
 */
export const CHUNK = 64 * 1024;
const TAG = 16;

export const fileKey = (master: Buffer, salt: Buffer): Buffer => Buffer.from(hkdfSync('sha256', master, salt, 'hien-tai file v1', 32));

const nonce = (index: number, last: boolean): Buffer => {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(index, 4, 6);
  bytes[11] = last ? 1 : 0;
  return bytes;
};

/** Cuts what comes into pieces of a size and knows which one is the last. */
abstract class Pieces extends Transform {
  private rest: Buffer = Buffer.alloc(0);
  private index = 0;

  constructor(private readonly size: number) {
    super();
  }

  protected abstract piece(bytes: Buffer, index: number, last: boolean): Buffer;

  override _transform(bytes: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : bytes;
      while (this.rest.length > this.size) {
        this.push(this.piece(this.rest.subarray(0, this.size), this.index++, false));
        this.rest = this.rest.subarray(this.size);
      }
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      this.push(this.piece(this.rest, this.index, true));
      done();
    } catch (error) {
      done(error as Error);
    }
  }
}

export class Sealing extends Pieces {
  constructor(
    private readonly key: Buffer,
    private readonly id: string,
  ) {
    super(CHUNK);
  }

  protected piece(bytes: Buffer, index: number, last: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce(index, last)).setAAD(Buffer.from(this.id));
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

export class Opening extends Pieces {
  constructor(
    private readonly key: Buffer,
    private readonly id: string,
  ) {
    super(CHUNK + TAG);
  }

  protected piece(bytes: Buffer, index: number, last: boolean): Buffer {
    if (bytes.length < TAG) throw new Error('a sealed file is cut short');
    const decipher = createDecipheriv('aes-256-gcm', this.key, nonce(index, last)).setAAD(Buffer.from(this.id));
    decipher.setAuthTag(bytes.subarray(-TAG));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()]);
  }
}
