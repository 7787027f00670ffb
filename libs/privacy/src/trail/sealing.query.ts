import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import type { SealingView } from './trail.view.js';

/** How far the trail is sealed, for those who look into it. */
@Injectable()
export class SealingQuery {
  constructor(private readonly database: Database) {}

  async now(): Promise<SealingView> {
    const [row] = await this.database.readAtOnce<{ sealed_at: Date | null; batches: string; unsealed: number; since: Date | null }>(
      'privacy.sealing',
      `with last as (select s.seq, s.sealed_at, s.to_xid, s.to_id from audit_seal s order by s.seq desc limit 1),
            open as (
              select e.at from audit_event e
              where (e.xid, e.id) > (coalesce((select l.to_xid from last l), '0'), coalesce((select l.to_id from last l), 0)) limit 1000)
       select (select l.sealed_at from last l), coalesce((select l.seq from last l), 0) as batches, count(*)::int as unsealed, min(o.at) as since from open o`,
      [],
    );
    const { sealed_at, batches, unsealed, since } = row!;
    return {
      sealedAt: sealed_at?.toISOString() ?? null,
      batches: Number(batches),
      unsealed,
      unsealedSince: since?.toISOString() ?? null,
    };
  }
}
