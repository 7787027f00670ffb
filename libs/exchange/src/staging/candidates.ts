import { Injectable } from '@nestjs/common';
import type { PartialDate } from '#libs/kernel';
import type { Tx } from '#libs/platform';

/** A record that a row may be. */
export interface Candidate {
  readonly key: string; // of the row
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly birthOn: PartialDate | null;
  readonly position: string | null;
}

/** What an officer may decide where nobody can say who a row is. */
export const SETTLED_BY_CHOICE: readonly string[] = ['several_people', 'two_rows_one_person', 'two_rows_alike'];

/** The records of the keeping unit with the name and a compatible birth: what an officer chooses from. */
@Injectable()
export class Candidates {
  async of(tx: Tx, importId: string, keys: readonly string[]): Promise<Candidate[]> {
    if (keys.length === 0) return [];
    return tx.query<Candidate>(
      `select distinct on (x.key, p.id) x.key, p.id, p.code, n.full_name as name, n.birth_on as "birthOn",
         (select e.position from profiles_employment e where e.person_id = p.id and e.retracted_at is null and e.ends_on is null limit 1) as position
       from exchange_row x
       join exchange_import i on i.id = x.import_id
       join profiles_identity n on n.search_name = x.search_name and n.retracted_at is null and ${COMPATIBLE_BIRTH}
       join profiles_keeping k on k.person_id = n.person_id and k.unit_id = i.keeping_unit_id and k.retracted_at is null and k.ends_on is null
       join profiles_person p on p.id = n.person_id and p.archived_at is null
       where x.import_id = $1 and x.key = any($2::text[])
       order by x.key, p.id`,
      [importId, keys],
    );
  }
}

/** Equal at the coarser precision, or unknown on one side: rows `x`, identities `n`. */
export const COMPATIBLE_BIRTH = `(x.birth_on is null or n.birth_on is null
  or left(n.birth_on, least(length(n.birth_on), length(x.birth_on))) = left(x.birth_on, least(length(n.birth_on), length(x.birth_on))))`;
