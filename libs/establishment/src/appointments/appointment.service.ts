import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { type Clock, DomainError } from '#libs/kernel';
import { Changes, CLOCK, Outbox, type Tx } from '#libs/platform';
import { People } from '#libs/profiles';
import { QUOTAS_CHANGED } from '../quotas/quota.service.js';
import type { AppointmentBody } from '../quotas/quota.view.js';

/** Who was taken on against a quota. More than were given is allowed, and shown. */
@Injectable()
export class Appointments {
  constructor(
    private readonly changes: Changes,
    private readonly people: People,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async record(asker: Asker, quotaId: string, { personId, appointedOn, decision }: AppointmentBody): Promise<void> {
    const today = this.clock.today();
    if (appointedOn > today) throw new DomainError('appointment.in_future');
    await this.changes.write(asker, null, async (tx, change) => {
      await holdOpen(tx, quotaId);
      await this.people.requireInSight(tx, asker, personId, today);
      const made = await tx.execute(
        `insert into establishment_appointment (quota_id, person_id, appointed_on, decision, recorded_change) values ($1, $2, $3, $4, $5)
         on conflict (quota_id, person_id) where revoked_change is null do nothing`,
        [quotaId, personId, appointedOn, decision ?? null, change.id],
      );
      if (made === 0) throw new DomainError('appointment.already');
      await this.audit.record(tx, change, { action: 'establishment.appointed', entity: 'person', entityId: personId });
      await this.tell(tx, change, quotaId);
    });
  }

  /** It was not so, or no longer counts: the post is open again. */
  async revoke(asker: Asker, quotaId: string, id: string, reason: string): Promise<void> {
    await this.changes.write(asker, reason, async (tx, change) => {
      const [row] = await tx.query<{ personId: string }>(
        `update establishment_appointment set revoked_change = $3, revoked_because = $4
         where id = $1 and quota_id = $2 and revoked_change is null returning person_id as "personId"`,
        [id, quotaId, change.id, reason],
      );
      if (!row) throw new DomainError('appointment.not_found');
      await this.audit.record(tx, change, { action: 'establishment.appointment_revoked', entity: 'person', entityId: row.personId });
      await this.tell(tx, change, quotaId);
    });
  }

  private tell(tx: Tx, change: Parameters<Outbox['add']>[1], quotaId: string): Promise<void> {
    return this.outbox.add(tx, change, QUOTAS_CHANGED, { quotaIds: [quotaId] }, { priority: 3 });
  }
}

/** Nobody takes the quota back before the appointment stands: one against nothing would count nowhere. */
async function holdOpen(tx: Tx, quotaId: string): Promise<void> {
  const [quota] = await tx.query<{ withdrawn: boolean }>(
    `select q.withdrawn_at is not null as withdrawn from establishment_quota q where q.id = $1 for share`,
    [quotaId],
  );
  if (quota?.withdrawn) throw new DomainError('quota.withdrawn');
}
