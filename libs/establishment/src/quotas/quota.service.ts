import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { DomainError } from '#libs/kernel';
import { type Change, Changes, Outbox, type Tx } from '#libs/platform';
import { QuotaQuery } from './quota.query.js';
import type { ChangeQuotaBody, QuotaRow, WrittenQuotas } from './quota.view.js';
import { QuotaRows, type QuotaValues } from './read-rows.js';

export const QUOTAS_CHANGED = 'establishment.quotas_changed';

/** Quotas as decisions give, change and withdraw them: what a quota was stays readable. */
@Injectable()
export class QuotaService {
  constructor(
    private readonly changes: Changes,
    private readonly rows: QuotaRows,
    private readonly query: QuotaQuery,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** Enters rows: those of a known year, unit and field change that quota. All of them, or none where one cell is wrong. */
  write(asker: Asker, body: readonly QuotaRow[]): Promise<WrittenQuotas> {
    return this.changes.write(asker, null, async (tx, change) => {
      const values = await this.rows.read(tx, asker, body);
      const written = await this.upsert(tx, values);
      await this.finish(
        tx,
        change,
        written.map(({ id }) => id),
        'establishment.quotas_entered',
      );
      const created = written.filter(({ version }) => version === 1).length;
      return { created, changed: written.length - created, unchanged: values.length - written.length };
    });
  }

  async change(asker: Asker, id: string, version: number, body: ChangeQuotaBody): Promise<void> {
    const next = this.rows.readChange(body);
    await this.changes.write(asker, null, async (tx, change) => {
      const old = await this.query.require(tx, asker.bounds, id);
      if (old.withdrawnBecause !== null) throw new DomainError('quota.withdrawn');
      const { given, requiredDegree, decision, decidedOn, note } = { ...old, ...next };
      const touched = await tx.execute(
        `update establishment_quota set given = $3, required_degree = $4, decision = $5, decided_on = $6, note = $7, version = version + 1
         where id = $1 and version = $2 and withdrawn_at is null`,
        [id, version, given, requiredDegree, decision, decidedOn, note],
      );
      if (touched === 0) throw new DomainError('quota.changed_meanwhile', { version: old.version });
      await this.finish(tx, change, [id], 'establishment.quota_changed');
    });
  }

  /** Takes a quota back: nothing is deleted, its cases close. */
  async withdraw(asker: Asker, id: string, version: number, reason: string): Promise<void> {
    await this.changes.write(asker, reason, async (tx, change) => {
      const old = await this.query.require(tx, asker.bounds, id);
      const touched = await tx.execute(
        `update establishment_quota set withdrawn_at = clock_timestamp(), withdrawn_because = $3, version = version + 1
         where id = $1 and version = $2 and withdrawn_at is null`,
        [id, version, reason],
      );
      if (touched === 0)
        throw new DomainError(old.withdrawnBecause === null ? 'quota.changed_meanwhile' : 'quota.withdrawn', { version: old.version });
      await this.finish(tx, change, [id], 'establishment.quota_withdrawn');
    });
  }

  private upsert(tx: Tx, values: readonly QuotaValues[]): Promise<{ id: string; version: number }[]> {
    return tx.query<{ id: string; version: number }>(
      `insert into establishment_quota as q (year, unit_id, field, given, required_degree, decision, decided_on, note)
       select * from unnest($1::integer[], $2::uuid[], $3::text[], $4::integer[], $5::text[], $6::text[], $7::date[], $8::text[])
       on conflict (year, unit_id, field) where withdrawn_at is null do update
         set given = excluded.given, required_degree = excluded.required_degree, decision = excluded.decision, decided_on = excluded.decided_on,
           note = excluded.note, version = q.version + 1
         where (q.given, q.required_degree, q.decision, q.decided_on, q.note)
           is distinct from (excluded.given, excluded.required_degree, excluded.decision, excluded.decided_on, excluded.note)
       returning q.id, q.version`,
      [
        values.map(({ year }) => year),
        values.map(({ unitId }) => unitId),
        values.map(({ field }) => field),
        values.map(({ given }) => given),
        values.map(({ requiredDegree }) => requiredDegree),
        values.map(({ decision }) => decision),
        values.map(({ decidedOn }) => decidedOn),
        values.map(({ note }) => note),
      ],
    );
  }

  /** What every change of quotas ends with: history, audit, and the rule is told. */
  private async finish(tx: Tx, change: Change, ids: readonly string[], action: string): Promise<void> {
    if (ids.length === 0) return;
    await tx.execute(
      `insert into establishment_quota_version (quota_id, version, given, required_degree, decision, decided_on, note, withdrawn_because, change_id)
       select q.id, q.version, q.given, q.required_degree, q.decision, q.decided_on, q.note, q.withdrawn_because, $2
       from establishment_quota q where q.id = any($1::uuid[])`,
      [ids, change.id],
    );
    await this.audit.recordMany(tx, change, action, 'quota', ids);
    await this.outbox.add(tx, change, QUOTAS_CHANGED, { quotaIds: ids }, { priority: 3 });
  }
}
