import { Injectable } from '@nestjs/common';
import { UserGrants } from '#libs/access';
import { type Actor, DomainError } from '#libs/kernel';
import { type Change, Files, type Tx } from '#libs/platform';
import type { ImportRow } from '../imports/import.rows.js';
import { ImportAccess } from '../imports/import-access.js';
import { Matching } from '../staging/match.js';
import { UnitCreationOfFile } from './unit-creation.js';

/** What must stand before the first person is written. */
@Injectable()
export class CommitPreparation {
  constructor(
    private readonly grants: UserGrants,
    private readonly access: ImportAccess,
    private readonly units: UnitCreationOfFile,
    private readonly matching: Matching,
    private readonly files: Files,
  ) {}

  /** Imports of one unit are written one after the other, each against what the one before left: the preview may be of yesterday. */
  async prepare(tx: Tx, change: Change, row: ImportRow, actor: Actor): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('exchange_commit ' || $1, 0))`, [row.keepingUnitId]);
    const officer = actor.userId ? await this.grants.asker(tx, actor.userId, 'exchange.import') : null;
    if (!officer) throw new DomainError('import.not_found');
    await this.access.requireUnit(tx, officer, row.keepingUnitId!);
    await this.units.make(tx, change, row);
    await this.matching.match(tx, row.id, row.keepingUnitId!, officer.bounds);
    await this.files.expire(tx, row.fileId, null); // the source of facts is kept
  }
}
