import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import type { Change, Tx } from '#libs/platform';
import { codesOf } from './looks.js';

export interface AuditEntry {
  readonly action: string; // 'profiles.fact_corrected'
  readonly entity: string; // 'person'
  readonly entityId: string | null;
  readonly fieldNames?: readonly string[]; // names, never values
  /** Of a list that leaves: what was asked, by code. */
  readonly question?: Readonly<Record<string, unknown>>;
}

/** Writes what was done into the same transaction: no audit row, no change. */
@Injectable()
export class AuditTrail {
  async record(tx: Tx, change: Change, { action, entity, entityId, fieldNames = [], question }: AuditEntry): Promise<void> {
    await tx.query(
      `insert into audit_event (change_id, actor_kind, actor_id, actor_roles, request_id, action, entity, entity_id, field_names, question, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[change.id, ...actorColumns(change.actor), action, entity, entityId, fieldNames],
        ...[question ? JSON.stringify(codesOf(question)) : null, change.reason],
      ],
    );
  }

  /** The same action on many entities, one row each, in one statement. */
  async recordMany(tx: Tx, change: Change, action: string, entity: string, entityIds: readonly string[]): Promise<void> {
    await tx.prepared(
      'audit.record_many',
      `insert into audit_event (change_id, actor_kind, actor_id, actor_roles, request_id, action, entity, entity_id, reason)
       select $1, $2, $3, $4, $5, $6, $7, id, $8 from unnest($9::uuid[]) as touched(id)`,
      [change.id, ...actorColumns(change.actor), action, entity, change.reason, entityIds],
    );
  }

  /** How often a user did something within the last hour. Whoever decides by it is alone with it until the end of the transaction. */
  async timesWithinHour(tx: Tx, userId: string, action: string): Promise<number> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${action} ${userId}`]);
    const [row] = await tx.query<{ times: number }>(
      `select count(*)::int as times from audit_event e where e.actor_id = $1 and e.action = $2 and e.at > clock_timestamp() - interval '1 hour'`,
      [userId, action],
    );
    return row!.times;
  }
}

const actorColumns = ({ kind, userId, roles = [], requestId = null }: Actor) => [kind, userId, roles, requestId];
