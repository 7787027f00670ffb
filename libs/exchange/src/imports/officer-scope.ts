import { Inject, Injectable } from '@nestjs/common';
import { UserGrants } from '#libs/access';
import { type Clock, clean, fold } from '#libs/kernel';
import { Units } from '#libs/organizations';
import { type Bounds, CLOCK, Database } from '#libs/platform';
import { bareUnitName } from '../staging/units-of-file.js';

/** Where the officer behind a job may keep records: as it is when the job runs. */
@Injectable()
export class OfficerScope {
  constructor(
    private readonly database: Database,
    private readonly grants: UserGrants,
    private readonly units: Units,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(userId: string): Promise<{ bounds: Bounds; units: string[] }> {
    return this.database.readWhole(async (tx) => {
      const bounds = await this.grants.boundsOf(tx, userId, 'exchange.import');
      const tree = await this.units.tree(tx, this.clock.today(), bounds);
      return { bounds, units: tree.map(({ id }) => id) };
    });
  }

  /** The unit the letterhead names, if exactly one within the scope is called so; else the only top of the scope below the root. */
  async unitNamed(userId: string, body: string | null): Promise<string | null> {
    return this.database.readWhole(async (tx) => {
      const bounds = await this.grants.boundsOf(tx, userId, 'exchange.import');
      const tree = await this.units.tree(tx, this.clock.today(), bounds);
      const wanted = body ? fold(clean(body)) : '';
      const exact = tree.filter(({ name }) => fold(name) === wanted);
      const named = exact.length > 0 ? exact : tree.filter(({ name }) => body !== null && bareUnitName(name) === bareUnitName(body));
      if (named.length === 1) return named[0]!.id;
      const ids = new Set(tree.map(({ id }) => id));
      const tops = tree.filter(({ parentId }) => parentId === null || !ids.has(parentId));
      return bounds !== 'whole' && tops.length === 1 && named.length === 0 ? tops[0]!.id : null;
    });
  }
}
