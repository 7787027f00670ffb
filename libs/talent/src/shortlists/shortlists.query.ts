import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { addDays, type Clock, DomainError } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import { PeopleShown } from '../people/people-shown.js';
import type { ShortlistEntry, ShortlistLook, ShortlistReader, ShortlistSummary, ShortlistView } from './shortlist.body.js';
import { KEPT_DAYS, SHORTLIST_COLUMNS, SHORTLISTS_OF, type Shortlist, type Stage } from './shortlist.js';

const MOST_LOOKS = 200;

/** Lists as their readers may see them: of people out of scope there is a number, and no more. */
@Injectable()
export class ShortlistsQuery {
  constructor(
    private readonly database: Database,
    private readonly compiler: CriteriaCompiler,
    private readonly people: PeopleShown,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(asker: Asker): Promise<ShortlistSummary[]> {
    return this.database.read(asker.bounds, async (tx) => (await this.counted(tx, asker)).map(summaryOf));
  }

  one(asker: Asker, id: string): Promise<ShortlistView> {
    return this.database.read(asker.bounds, async (tx) => {
      const [list] = await this.counted(tx, asker, id);
      if (!list) throw new DomainError('shortlist.not_found');
      const [readers, rows] = await Promise.all([
        tx.query<ShortlistReader>(
          `select r.user_id as "userId", u.display_name as name, r.may_edit as "mayEdit"
           from talent_shortlist_reader r join access_user u on u.id = r.user_id where r.shortlist_id = $1 order by u.display_name, u.id`,
          [id],
        ),
        tx.query<EntryRow>(ENTRIES, [id]),
      ]);
      const shown = await this.people.of(
        tx,
        asker,
        rows.map(({ person_id }) => person_id),
      );
      const entries = rows.flatMap((row): ShortlistEntry[] => {
        const person = shown.get(row.person_id)?.item;
        return person ? [entryOf(row, person)] : [];
      });
      return { ...summaryOf(list), readers, entries, keptUntil: addDays(list.expiresOn, KEPT_DAYS) };
    });
  }

  /** Who opened a list, and when last: for its owner. */
  looks(asker: Asker, id: string): Promise<ShortlistLook[]> {
    return this.database.readWhole(async (tx) => {
      const [own] = await tx.query(`select from talent_shortlist l where l.id = $1 and l.owner_id = $2 and l.removed_at is null`, [
        id,
        asker.userId,
      ]);
      if (!own) throw new DomainError('shortlist.not_found');
      const rows = await tx.query<{ name: string; times: number; last: Date }>(
        `select u.display_name as name, count(*)::int as times, max(e.at) as last from audit_event e join access_user u on u.id = e.actor_id
         where e.entity_id = $1 and e.entity = 'shortlist' and e.action = '${OPENED}' group by u.id order by max(e.at) desc limit ${MOST_LOOKS}`,
        [id],
      );
      return rows.map(({ last, ...look }) => ({ ...look, last: last.toISOString() }));
    });
  }

  private async counted(tx: Tx, asker: Asker, id: string | null = null): Promise<Counted[]> {
    const sql = await this.compiler.prepare(tx, {}, asker.bounds, this.clock.today(), [asker.userId, this.clock.today(), id]);
    return tx.query<Counted>(
      `select ${SHORTLIST_COLUMNS}, o.display_name as owner, n.seen, n.left_out as "leftOut"
       from (select l.* from ${SHORTLISTS_OF} and ($3::uuid is null or l.id = $3)) l join access_user o on o.id = l.owner_id
       left join talent_shortlist_reader r on r.shortlist_id = l.id and r.user_id = $1,
       lateral (select count(*)::int as seen, (count(*) filter (where e.left_out_because is not null))::int as left_out
         from talent_shortlist_entry e join talent_card c on c.person_id = e.person_id
         where e.shortlist_id = l.id and ${sql.scope(asker.bounds)}) n
       order by l.owner_id = $1 desc, l.id desc`,
      sql.parameters,
    );
  }
}

export const OPENED = 'talent.shortlist_opened';

interface Counted extends Shortlist {
  readonly owner: string;
  readonly seen: number;
  readonly leftOut: number;
}

const summaryOf = ({ id, version, name, purpose, owner, part, expiresOn, expired, entries, seen, leftOut }: Counted): ShortlistSummary => ({
  ...{ id, version, name, purpose, owner, expiresOn, expired },
  mine: part === 'owner',
  writable: part !== 'reader' && !expired,
  people: seen - leftOut,
  outOfSight: entries - seen,
});

interface EntryRow {
  readonly person_id: string;
  readonly version: number;
  readonly stage: Stage;
  readonly staged_at: Date;
  readonly staged_by: string;
  readonly note: string;
  readonly left_out_because: string | null;
  readonly added_at: Date;
  readonly added_by: string;
}

const ENTRIES = `
  select e.person_id, e.version, e.stage, e.staged_at, s.display_name as staged_by, e.note, e.left_out_because, e.added_at, a.display_name as added_by
  from talent_shortlist_entry e join access_user s on s.id = e.staged_by join access_user a on a.id = e.added_by
  where e.shortlist_id = $1 order by e.left_out_because is not null, e.place, e.person_id`;

const entryOf = (row: EntryRow, person: ShortlistEntry['person']): ShortlistEntry => ({
  person,
  version: row.version,
  stage: row.stage,
  stagedAt: row.staged_at.toISOString(),
  stagedBy: row.staged_by,
  note: row.note,
  leftOutBecause: row.left_out_because,
  addedAt: row.added_at.toISOString(),
  addedBy: row.added_by,
});
