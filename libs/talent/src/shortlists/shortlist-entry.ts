import type { Asker } from '#libs/access';
import { type Day, DomainError } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import { heldList, requireWritable, type Stage } from './shortlist.js';

export interface Entry {
  readonly stage: Stage;
  readonly note: string;
  readonly leftOutBecause: string | null;
  readonly version: number;
}

/** Of a list the asker may write on, somebody the asker may see. */
export async function heldEntry(tx: Tx, compiler: CriteriaCompiler, asker: Asker, id: string, person: string, today: Day): Promise<Entry> {
  requireWritable(await heldList(tx, asker, id, today));
  const sql = await compiler.prepare(tx, {}, asker.bounds, today, [id, person]);
  const [entry] = await tx.query<Entry>(
    `select e.stage, e.note, e.left_out_because as "leftOutBecause", e.version
     from talent_shortlist_entry e join talent_card c on c.person_id = e.person_id
     where e.shortlist_id = $1 and e.person_id = $2 and ${sql.scope(asker.bounds)}`,
    sql.parameters,
  );
  if (!entry) throw new DomainError('shortlist.entry_not_found');
  return entry;
}
