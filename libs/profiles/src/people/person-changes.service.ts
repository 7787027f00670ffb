import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError, firstDayOf } from '#libs/kernel';
import { type Change, Changes, type Tx } from '#libs/platform';
import { FACT_KIND_NAMES } from '../facts/fact-kinds.js';
import { Facts } from '../facts/facts.js';
import { inWords } from './constraint-errors.js';
import type { ChangePersonBody, TransferBody } from './person.body.js';
import type { PersonView } from './person.view.js';
import { notePersonEvents, type PersonField } from './person-events.js';
import { PersonWrites } from './person-writes.js';
import { PrivateColumns } from './private-columns.js';

const CHANGEABLE = ['citizenNumber', 'contacts', 'confirmedOn'] as const satisfies readonly PersonField[];

/** What is changed of a person as a whole: contacts, number, confirmation, keeping unit, archive. */
@Injectable()
export class PersonChanges {
  constructor(
    private readonly changes: Changes,
    private readonly facts: Facts,
    private readonly writes: PersonWrites,
    private readonly columns: PrivateColumns,
  ) {}

  change(asker: Asker, id: string, version: number, body: ChangePersonBody): Promise<PersonView> {
    return this.writes.answered(asker, id, null, async (tx, change) => {
      await this.begin(tx, asker, id, version);
      if (body.citizenNumber !== undefined) {
        const { sealed, index } = this.columns.sealCitizenNumber(id, body.citizenNumber);
        await tx.execute(`update profiles_person set citizen_number = $2, citizen_number_index = $3 where id = $1`, [id, sealed, index]);
      }
      if (body.contacts !== undefined)
        await tx.execute(`update profiles_person set contacts = $2 where id = $1`, [id, this.columns.sealContacts(id, body.contacts)]);
      if (body.confirmedOn !== undefined)
        await tx.execute(`update profiles_person set confirmed_on = $2 where id = $1`, [id, body.confirmedOn]);
      await notePersonEvents(tx, change, [{ personId: id, fields: CHANGEABLE.filter((field) => body[field] !== undefined) }]);
      return this.writes.finishAndShow(tx, change, asker, id, 'profiles.person_changed');
    });
  }

  /** Ends the keeping by one unit and begins that by another on the same day. */
  transfer(asker: Asker, id: string, version: number, { unitId, on, reason }: TransferBody): Promise<void> {
    return this.within(asker, id, version, reason ?? null, 'profiles.person_transferred', async (tx, change, stamp) => {
      await this.writes.requireUnit(tx, 'whole', unitId, on);
      const open = (await this.facts.believed(tx, 'keepings', [id])).filter(({ endsOn }) => endsOn === null || endsOn > on);
      await this.facts.retract(
        tx,
        change,
        stamp,
        'keepings',
        open.map((fact) => fact.id),
      );
      const ended = open
        .filter(({ startsOn }) => startsOn === null || firstDayOf(startsOn) < on)
        .map((fact) => ({ ...fact, endsOn: on, corrects: fact.id }));
      await this.facts.add(tx, change, stamp, 'keepings', ended);
      await this.facts.add(tx, change, stamp, 'keepings', [
        { personId: id, values: { unitId }, startsOn: on, endsOn: null, seenOn: on, source: { kind: 'user' } },
      ]);
      await notePersonEvents(tx, change, [{ personId: id, fields: ['keepingUnit'] }]);
    });
  }

  /** Takes a record that should not be out of every answer: all its facts are retracted, none is deleted; its number is free for the right record. */
  archive(asker: Asker, id: string, version: number, reason: string): Promise<void> {
    return this.within(asker, id, version, reason, 'profiles.person_archived', async (tx, change, stamp) => {
      await tx.execute(
        `update profiles_person set archived_at = $2::timestamptz, archive_reason = $3, citizen_number_index = null where id = $1`,
        [id, stamp, reason],
      );
      await notePersonEvents(tx, change, [{ personId: id, fields: ['archived'] }]);
      for (const kind of FACT_KIND_NAMES) {
        const believed = await this.facts.believed(tx, kind, [id]);
        await this.facts.retract(
          tx,
          change,
          stamp,
          kind,
          believed.map((fact) => fact.id),
        );
      }
    });
  }

  private within(
    asker: Asker,
    id: string,
    version: number,
    reason: string | null,
    action: string,
    work: (tx: Tx, change: Change, stamp: string) => Promise<void>,
  ): Promise<void> {
    return inWords(() =>
      this.changes.write(asker, reason, async (tx, change) => {
        const stamp = await this.begin(tx, asker, id, version);
        await work(tx, change, stamp);
        await this.writes.finish(tx, change, [id], action);
      }),
    );
  }

  /** Locked as the asker saw it; gives the stamp. */
  private async begin(tx: Tx, asker: Asker, id: string, version: number): Promise<string> {
    const locked = await this.writes.begin(tx, asker.bounds, id);
    if (locked.version !== version + 1) throw new DomainError('profile.changed_meanwhile', { version: locked.version - 1 }); // the lock added one
    return locked.stamp;
  }
}
