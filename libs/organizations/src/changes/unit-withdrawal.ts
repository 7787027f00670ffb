import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#libs/audit';
import type { Change, Tx } from '#libs/platform';
import { lockStructure } from './structure.js';

/** Takes units back that came with something that is undone: they stand nowhere on any day, as if they had never been made. */
@Injectable()
export class UnitWithdrawal {
  constructor(private readonly audit: AuditTrail) {}

  /** Nobody changes the tree until the transaction ends. Before anybody's people are held: so does who makes units. */
  lock(tx: Tx): Promise<unknown> {
    return lockStructure(tx);
  }

  /** A unit that was renamed or moved since, has a successor, or has units below it stays. Gives those that are gone. */
  async withdraw(tx: Tx, change: Change, ids: readonly string[]): Promise<string[]> {
    const gone = await tx.query<{ id: string }>(
      `delete from organizations_unit_period p using organizations_unit u
       where u.id = p.unit_id and u.id = any($1::uuid[]) and u.version = 1
         and not exists (select from organizations_unit_period c where c.parent_id = u.id)
         and not exists (select from organizations_unit_link l where u.id in (l.predecessor_id, l.successor_id))
       returning u.id`,
      [ids],
    );
    const units = [...new Set(gone.map(({ id }) => id))];
    if (units.length > 0) await this.audit.recordMany(tx, change, 'organizations.unit_withdrawn', 'unit', units);
    return units;
  }
}
