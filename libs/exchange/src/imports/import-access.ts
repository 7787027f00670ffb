import { Inject, Injectable } from '@nestjs/common';
import { Asker, UserGrants } from '#libs/access';
import { type Actor, type Clock, type Day, DomainError } from '#libs/kernel';
import { Units } from '#libs/organizations';
import { CLOCK, type Tx, withinBounds } from '#libs/platform';
import { findImport, type ImportRow } from './import.rows.js';

/** An import belongs to its keeping unit; before that is known, to the officer who uploaded it. */
@Injectable()
export class ImportAccess {
  constructor(
    private readonly units: Units,
    private readonly grants: UserGrants,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async require(tx: Tx, asker: Asker, id: string, lock = false): Promise<ImportRow> {
    const row = await findImport(tx, id, lock);
    if (!row || !(await this.reaches(tx, asker, row))) throw new DomainError('import.not_found');
    return row;
  }

  /** The same for a change: in one of the states, at the version the officer saw. */
  async requireChangeable(tx: Tx, asker: Asker, id: string, version: number | null, ...states: ImportRow['status'][]): Promise<ImportRow> {
    const row = await this.require(tx, asker, id, true);
    if (version !== null && row.version !== version) throw new DomainError('import.changed_meanwhile', { version: row.version });
    if (!states.includes(row.status)) throw new DomainError('import.not_now', { status: row.status });
    return row;
  }

  /** For work of the queue, as it is when the work runs: who asked for it may have lost the right or the unit since. */
  async requireStill(tx: Tx, { userId }: Actor, row: ImportRow): Promise<Asker> {
    const officer = userId ? await this.grants.asker(tx, userId, 'exchange.import') : null;
    if (!officer?.can('exchange.import') || !(await this.reaches(tx, officer, row))) throw new DomainError('import.no_longer_allowed');
    return officer;
  }

  today(): Day {
    return this.clock.today();
  }

  /** A unit an officer may keep records of. */
  async requireUnit(tx: Tx, asker: Asker, unitId: string): Promise<void> {
    const path = (await this.units.paths(tx, [unitId], this.clock.today())).get(unitId);
    if (path === undefined || !withinBounds(asker.bounds, path)) throw new DomainError('import.unit_not_found');
  }

  private async reaches(tx: Tx, asker: Asker, { createdBy, keepingUnitId }: ImportRow): Promise<boolean> {
    if (asker.bounds === 'whole') return true;
    if (!keepingUnitId) return createdBy === asker.userId;
    const path = (await this.units.paths(tx, [keepingUnitId], this.clock.today())).get(keepingUnitId);
    return path !== undefined && withinBounds(asker.bounds, path);
  }
}
