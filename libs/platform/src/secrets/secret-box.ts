import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject, randomFillSync } from 'node:crypto';
import type { Secrets } from './secrets.js';

/** Where a ciphertext belongs: bound into it, so that it cannot be copied to another row or column. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/**
 * AES-256-GCM for single values at rest, and the keyed blind index by which equal values are found.
 * Format: 0x01, length of the key id, key id, 12 bytes IV, ciphertext, 16 bytes tag.
 */
export class SecretBox {
  private readonly keys: ReadonlyMap<string, KeyObject>;
  private readonly indexKey: KeyObject;
  private readonly nonces = new Nonces();

  constructor(private readonly secrets: Secrets) {
    this.keys = new Map(Object.entries(secrets.encryptionKeys).map(([id, key]) => [id, secretKey(key)]));
    this.indexKey = secretKey(secrets.blindIndexKey);
  }

  seal(plain: string, place: Place): Buffer {
    const { encryptionKeyId: id } = this.secrets;
    const iv = this.nonces.next();
    const cipher = createCipheriv('aes-256-gcm', this.keyOf(id), iv).setAAD(bindingOf(place));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([1, id.length]), Buffer.from(id), iv, body, cipher.getAuthTag()]);
  }

  /** Throws when the value was changed or belongs to another place. */
  open(sealed: Buffer, place: Place): string {
    const idLength = sealed[1] ?? 0;
    const id = sealed.subarray(2, 2 + idLength).toString();
    const iv = sealed.subarray(2 + idLength, 14 + idLength);
    const decipher = createDecipheriv('aes-256-gcm', this.keyOf(id), iv).setAAD(bindingOf(place));
    decipher.setAuthTag(sealed.subarray(-16));
    return decipher.update(sealed.subarray(14 + idLength, -16), undefined, 'utf8') + decipher.final('utf8');
  }

  /** Equality only: 32 bytes of HMAC-SHA-256 over the canonical value. */
  blindIndex(canonical: string): Buffer {
    return createHmac('sha256', this.indexKey).update(canonical, 'utf8').digest();
  }

  private keyOf(id: string): KeyObject {
    const key = this.keys.get(id);
    if (!key) throw new Error(`encryption key ${id} is missing`);
    return key;
  }
}

const NONCE = 12;

/** Nonces, none of which is given twice. They are drawn many at once: the system takes as long for one as for hundreds. */
class Nonces {
  private readonly drawn = Buffer.alloc(NONCE * 256);
  private at = this.drawn.length;

  next(): Buffer {
    if (this.at === this.drawn.length) {
      randomFillSync(this.drawn);
      this.at = 0;
    }
    const nonce = Buffer.from(this.drawn.subarray(this.at, this.at + NONCE));
    this.at += NONCE;
    return nonce;
  }
}

const secretKey = (base64: string): KeyObject => createSecretKey(Buffer.from(base64, 'base64'));

const bindingOf = ({ table, column, row }: Place): Buffer => Buffer.from(`${table}|${column}|${row}|v1`);
