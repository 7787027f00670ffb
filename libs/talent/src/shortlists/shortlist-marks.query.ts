import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Clock } from '#libs/kernel';
import { CLOCK, Database } from '#libs/platform';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import type { ShortlistMark } from './shortlist.body.js';
import { SHORTLISTS_OF } from './shortlist.js';

/** Which of the people of a page stand on lists that somebody works on or reads, all of them at once. */
@Injectable()
export class ShortlistMarksQuery {
  constructor(
    private readonly database: Database,
    private readonly compiler: CriteriaCompiler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  of(asker: Asker, people: readonly string[]): Promise<ShortlistMark[]> {
    const today = this.clock.today();
    return this.database.read(asker.bounds, async (tx) => {
      const sql = await this.compiler.prepare(tx, {}, asker.bounds, today, [asker.userId, today, people]);
      return tx.query<ShortlistMark>(
        `select e.person_id as person,
           jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'leftOut', e.left_out_because is not null)
             order by e.left_out_because is not null, l.id desc) as lists
         from (select l.id, l.name from ${SHORTLISTS_OF} and l.expires_on >= $2::date) l
         join talent_shortlist_entry e on e.shortlist_id = l.id
         join talent_card c on c.person_id = e.person_id
         where e.person_id = any($3::uuid[]) and ${sql.scope(asker.bounds)} group by e.person_id`,
        sql.parameters,
      );
    });
  }
}
