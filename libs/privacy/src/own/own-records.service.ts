import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import { type Actor, DomainError } from '#libs/kernel';
import { type Change, Changes, Database, type Tx } from '#libs/platform';
import type { OwnRecordView } from './own.view.js';

/** Which record is the own one of an account, as an administrator says. */
@Injectable()
export class OwnRecords {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly database: Database,
  ) {}

  of(userId: string): Promise<OwnRecordView> {
    return this.database.readWhole(async (tx) => {
      await this.requireUser(tx, userId);
      const [row] = await tx.query<{ code: string }>(
        `select p.code from privacy_own_record o join profiles_person p on p.id = o.record where o.user_id = $1`,
        [userId],
      );
      return { code: row?.code ?? null };
    });
  }

  async link(actor: Actor, userId: string, code: string | null): Promise<void> {
    await this.changes.write(actor, null, (tx, change) => this.linkIn(tx, change, userId, code));
  }

  async linkIn(tx: Tx, change: Change, userId: string, code: string | null): Promise<void> {
    await this.requireUser(tx, userId);
    await tx.execute(`delete from privacy_own_record where user_id = $1`, [userId]);
    if (code !== null) await this.add(tx, userId, code.trim().toUpperCase());
    await this.audit.record(tx, change, { action: 'privacy.own_record_set', entity: 'user', entityId: userId });
  }

  private async add(tx: Tx, userId: string, code: string): Promise<void> {
    const [person] = await tx.query<{ id: string }>(`select p.id from profiles_person p where p.code = $1 and p.archived_at is null`, [
      code,
    ]);
    if (!person) throw new DomainError('privacy.record_not_found');
    const added = await tx.execute(`insert into privacy_own_record (user_id, record) values ($1, $2) on conflict (record) do nothing`, [
      userId,
      person.id,
    ]);
    if (added === 0) throw new DomainError('privacy.record_of_another');
  }

  private async requireUser(tx: Tx, id: string): Promise<void> {
    const [user] = await tx.query(`select from access_user u where u.id = $1`, [id]);
    if (!user) throw new DomainError('privacy.user_not_found');
  }
}
