import { Injectable } from '@nestjs/common';
import type { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import type { CaseTeller, CaseWords, StoredCase } from '#libs/notifications';
import type { Tx } from '#libs/platform';
import { SHORT_QUOTA } from '../rules/kinds.js';
import { Sight } from './sight.js';
import { wordsOfCase } from './words.js';

/** Tells cases of short quotas, counted within the reader's scope; a quota out of reach is not told. */
@Injectable()
export class ShortQuotaTeller implements CaseTeller {
  readonly kind = SHORT_QUOTA;

  constructor(
    private readonly sight: Sight,
    private readonly catalogs: Catalogs,
  ) {}

  async tell(tx: Tx, reader: Asker, cases: readonly StoredCase[]): Promise<Map<string, CaseWords>> {
    const quotas = await this.sight.quotas(tx, reader, { ids: cases.map(({ subject }) => subject) });
    const byId = new Map(quotas.map((quota) => [quota.id, quota]));
    return new Map(
      cases.flatMap((stored) => {
        const quota = byId.get(stored.subject);
        return quota ? [[stored.id, wordsOfCase(stored, quota, reader.language, this.catalogs)] as const] : [];
      }),
    );
  }
}
