import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { type Clock, DomainError } from '#libs/kernel';
import { type Change, Changes, CLOCK, type Tx } from '#libs/platform';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import { settled } from './settled.js';
import type { ShortlistRemoval, TakenOff } from './shortlist.body.js';
import { heldList, MOST_ENTRIES, requireOwner, requireVersion, requireWritable, UNDONE_FOR } from './shortlist.js';
import { heldEntry } from './shortlist-entry.js';

/** Takes people off a list as if they had never stood on it, and puts them back where they stood. */
@Injectable()
export class ShortlistRemovals {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly compiler: CriteriaCompiler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One person, as the asker saw the entry. */
  one(asker: Asker, id: string, person: string, version: number): Promise<TakenOff> {
    return this.changes.write(asker, null, async (tx, change) => {
      requireVersion(await heldEntry(tx, this.compiler, asker, id, person, this.clock.today()), version);
      return this.takeOff(tx, change, asker, id, [person]);
    });
  }

  /** Some people: who is not on it, or out of sight, is none of them. Or everybody out of its owner's sight, whoever they are. */
  some(asker: Asker, id: string, { people, outOfSight = false }: ShortlistRemoval): Promise<TakenOff> {
    if ((people === undefined) === !outOfSight) throw new DomainError('shortlist.nobody_named');
    return this.changes.write(asker, null, async (tx, change) => {
      const list = await heldList(tx, asker, id, this.clock.today());
      requireWritable(list);
      if (people === undefined) requireOwner(list); // others see less than she does, and would take off her people
      return this.takeOff(tx, change, asker, id, people ?? null);
    });
  }

  /** Brings back who was taken off, as they stood, for as long as that can be done. */
  async undo(asker: Asker, id: string, removal: string): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const list = await heldList(tx, asker, id, this.clock.today());
      requireWritable(list);
      const parameters = [id, removal, asker.userId];
      const [kept] = await tx.query<{ people: number }>(
        `select count(*)::int as people from talent_shortlist_taken_off t where ${KEPT} and ${NOT_BACK}`,
        parameters,
      );
      if (kept!.people === 0) throw new DomainError('shortlist.nothing_to_undo');
      if (list.entries + kept!.people > MOST_ENTRIES) throw new DomainError('shortlist.full', { most: MOST_ENTRIES });
      await tx.execute(`update talent_shortlist_entry set place = place * ${ROOM} where shortlist_id = $1`, [id]);
      const back = await tx.query<{ person_id: string }>(BRING_BACK, parameters);
      await settled(tx, id);
      await this.recorded(tx, change, 'talent.shortlist_brought_back', back);
    });
  }

  private async takeOff(tx: Tx, change: Change, asker: Asker, id: string, people: readonly string[] | null): Promise<TakenOff> {
    const removal = randomUUID();
    const sql = await this.compiler.prepare(tx, {}, asker.bounds, this.clock.today(), [id, people, removal, asker.userId]);
    const seen = `exists (select from talent_card c where c.person_id = e.person_id and ${sql.scope(asker.bounds)})`;
    const gone = await tx.query<{ person_id: string }>(
      `with gone as (
         delete from talent_shortlist_entry e
         where e.shortlist_id = $1 and case when $2::uuid[] is null then not ${seen} else e.person_id = any($2::uuid[]) and ${seen} end returning e.*)
       insert into talent_shortlist_taken_off (removal, taken_by, taken_at, ${ENTRY})
       select $3::uuid, $4::uuid, clock_timestamp(), ${ENTRY} from gone returning person_id`,
      sql.parameters,
    );
    await settled(tx, id);
    await this.recorded(tx, change, 'talent.shortlist_taken_off', gone);
    return { removal, people: gone.length };
  }

  private recorded(tx: Tx, change: Change, action: string, people: readonly { person_id: string }[]): Promise<unknown> {
    return this.audit.recordMany(
      tx,
      change,
      action,
      'person',
      people.map(({ person_id }) => person_id),
    );
  }
}

const ENTRY = `shortlist_id, person_id, place, stage, staged_at, staged_by, note, left_out_because, added_at, added_by, version`;

/** Between two who stand on a list there is room for as many as were taken off at once. */
const ROOM = 1_000;

/** Of the list `$1` what the user `$3` took off in the removal `$2`, as far as it can still be undone. */
const KEPT = `t.shortlist_id = $1 and t.removal = $2 and t.taken_by = $3 and t.taken_at > clock_timestamp() - interval '${UNDONE_FOR}'`;
const NOT_BACK = `not exists (select from talent_shortlist_entry e where e.shortlist_id = $1 and e.person_id = t.person_id)`;

/** Before the n-th of those taken off stood as many who stayed as its place says, without the n - 1 who went before it. */
const BRING_BACK = `
  with kept as (delete from talent_shortlist_taken_off t where ${KEPT} returning t.*),
  numbered as (select k.*, row_number() over (order by k.place, k.person_id)::integer as at from kept k)
  insert into talent_shortlist_entry (${ENTRY})
  select ${ENTRY.replace('place', `(n.place - n.at) * ${ROOM} + n.at`)} from numbered n
  on conflict (shortlist_id, person_id) do nothing returning person_id`;
