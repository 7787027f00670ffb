import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import { Leaving } from '#libs/profiles';
import type { ExportRow } from './export.rows.js';
import type { ListedPerson } from './export-columns.js';
import { useOf } from './list-question.js';

/** Whom consents keep out of files: when a list is made, and again whenever it is handed out. */
@Injectable()
export class ExportConsents {
  constructor(
    private readonly database: Database,
    private readonly leaving: Leaving,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of a part of a list those who may leave with it; who of them is in it by consent alone is remembered. */
  async may({ id: exportId, question }: ExportRow, people: readonly ListedPerson[]): Promise<ListedPerson[]> {
    const use = useOf(question);
    const perhaps = people.flatMap(({ item }) => (item.kind === 'expert' || use === 'published' ? [item.id] : []));
    if (perhaps.length === 0) return [...people];
    return this.database.write(async (tx) => {
      const asked = await this.leaving.byConsent(tx, perhaps, use, this.clock.today());
      const refused = new Set(asked.flatMap(({ id, may }) => (may ? [] : [id])));
      await tx.execute(
        `insert into exchange_export_person (export_id, person_id) select $1, p.id from unnest($2::uuid[]) p(id) on conflict do nothing`,
        [exportId, asked.flatMap(({ id }) => (refused.has(id) ? [] : [id]))],
      );
      return people.filter(({ item }) => !refused.has(item.id));
    });
  }

  /** How many of those in a list have taken back since that they are in it. */
  takenBack(tx: Tx, { id, question }: ExportRow): Promise<number> {
    return this.leaving.takenBack(
      tx,
      'select e.person_id from exchange_export_person e where e.export_id = $2',
      [id],
      useOf(question),
      this.clock.today(),
    );
  }
}
