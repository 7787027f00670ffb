import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Clock, Day } from '#libs/kernel';
import { type Bounds, type Change, Changes, CLOCK, type Tx } from '#libs/platform';
import { type FactKindName, kindOf } from '../facts/fact-kinds.js';
import { inWords } from './constraint-errors.js';
import { type LockedPerson, People } from './people.js';
import { PeopleChanged } from './people-changed.js';
import { PersonQuery } from './person.query.js';
import type { PersonView } from './person.view.js';

/** What every write of one person begins and ends with. */
@Injectable()
export class PersonWrites {
  constructor(
    private readonly changes: Changes,
    private readonly people: People,
    private readonly changed: PeopleChanged,
    private readonly query: PersonQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One change of a person, answered by the person as it then is: `work` gives that, read where it wrote. */
  async answered(
    asker: Asker,
    personId: string,
    reason: string | null,
    work: (tx: Tx, change: Change) => Promise<PersonView | null>,
  ): Promise<PersonView> {
    let shown = null as PersonView | null; // beside the result: what a repeated request remembers holds nothing about people
    await inWords(() =>
      this.changes.write(asker, reason, async (tx, change) => {
        shown = await work(tx, change);
      }),
    );
    return shown ?? this.query.show(asker, personId, null, null);
  }

  /** Within reach and editable, and locked. */
  begin(tx: Tx, bounds: Bounds, personId: string): Promise<LockedPerson> {
    return this.people.lockEditable(tx, bounds, personId, this.clock.today());
  }

  finish(tx: Tx, change: Change, personIds: readonly string[], action: string): Promise<void> {
    return this.changed.apply(tx, change, personIds, action);
  }

  /** The same for one person, with how the asker then sees it; null where the change took it out of reach. */
  async finishAndShow(tx: Tx, change: Change, asker: Asker, personId: string, action: string): Promise<PersonView | null> {
    const [, shown] = await Promise.all([this.finish(tx, change, [personId], action), this.query.showIn(tx, asker, personId)]);
    return shown;
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
