import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** The Ed25519 key of an installation. The database never sees it: whoever can write there cannot sign. */
export class SealKey {
  /** Of the public half: names the key in every seal. */
  readonly id: string;
  private readonly secret: KeyObject;
  private readonly open: KeyObject;

  constructor(pkcs8: string) {
    this.secret = createPrivateKey({ key: Buffer.from(pkcs8, 'base64'), format: 'der', type: 'pkcs8' });
    this.open = createPublicKey(this.secret);
    this.id = createHash('sha256')
      .update(this.open.export({ format: 'der', type: 'spki' }))
      .digest('hex')
      .slice(0, 16);
  }

  sign(head: Buffer): Buffer {
    return sign(null, head, this.secret);
  }

  signed(head: Buffer, signature: Buffer): boolean {
    return verify(null, head, this.open, signature);
  }
}
