import { Injectable } from '@nestjs/common';
import type { Asker } from '#libs/access';
import type { Tx } from '#libs/platform';
import type { CaseTeller, CaseWords, StoredCase } from './case.js';

/** Who tells the cases of a kind, registered in the wiring. */
@Injectable()
export class CaseTellers {
  private readonly tellers = new Map<string, CaseTeller>();

  register(teller: CaseTeller): void {
    if (this.tellers.has(teller.kind)) throw new Error(`cases of the kind ${teller.kind} have two tellers`);
    this.tellers.set(teller.kind, teller);
  }

  /** The words of each case the reader may see. */
  async tell(tx: Tx, reader: Asker, cases: readonly StoredCase[]): Promise<Map<string, CaseWords>> {
    const told = new Map<string, CaseWords>();
    for (const teller of this.tellers.values()) {
      const own = cases.filter(({ kind }) => kind === teller.kind);
      if (own.length > 0) for (const [id, words] of await teller.tell(tx, reader, own)) told.set(id, words);
    }
    return told;
  }
}
