import { Inject, Injectable } from '@nestjs/common';
import type { Clock, Day } from '#libs/kernel';
import { type Bounds, type Change, CLOCK, type Tx } from '#libs/platform';
import { type FactKindName, kindOf } from '../facts/fact-kinds.js';
import { People } from './people.js';
import { PeopleChanged } from './people-changed.js';

/** What every write of one person begins and ends with. */
@Injectable()
export class PersonWrites {
  constructor(
    private readonly people: People,
    private readonly changed: PeopleChanged,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Within reach and editable, then locked; gives the stamp. Asked again after the lock: while it waited, the record may have been archived or moved. */
  async begin(tx: Tx, bounds: Bounds, personId: string): Promise<string> {
    await this.people.requireEditable(tx, bounds, personId, this.clock.today());
    const stamp = await this.people.lock(tx, [personId]);
    await this.people.requireEditable(tx, bounds, personId, this.clock.today());
    return stamp;
  }

  finish(tx: Tx, change: Change, personIds: readonly string[], action: string): Promise<void> {
    return this.changed.apply(tx, change, personIds, action);
  }

  requireUnit(tx: Tx, bounds: Bounds, unitId: string, day: Day): Promise<void> {
    return this.people.requireUnit(tx, bounds, unitId, day);
  }

  /** Whether a fact of this id was ever believed of the person: then it changed meanwhile, else it is unknown. */
  async wasFact(tx: Tx, kind: FactKindName, personId: string, id: string): Promise<boolean> {
    const rows = await tx.query(`select from ${kindOf(kind).table} f where f.id = $1 and f.person_id = $2`, [id, personId]);
    return rows.length > 0;
  }
}
