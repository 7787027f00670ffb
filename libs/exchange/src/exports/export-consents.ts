import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import { Leaving } from '#libs/profiles';
import type { ListedPerson } from './export-columns.js';

/** Whom consents keep out of files: when a list is made, and again whenever it is handed out. */
@Injectable()
export class ExportConsents {
  constructor(
    private readonly database: Database,
    private readonly leaving: Leaving,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of a part of a list those who may leave with it; who of them is named by consent alone is remembered. */
  async may(exportId: string, people: readonly ListedPerson[]): Promise<ListedPerson[]> {
    const experts = people.flatMap(({ item }) => (item.kind === 'expert' ? [item.id] : []));
    if (experts.length === 0) return [...people];
    return this.database.write(async (tx) => {
      const asked = await this.leaving.byConsent(tx, experts, this.clock.today());
      const refused = new Set(asked.flatMap(({ id, refusesSharing }) => (refusesSharing ? [id] : [])));
      await tx.execute(
        `insert into exchange_export_person (export_id, person_id) select $1, p.id from unnest($2::uuid[]) p(id) on conflict do nothing`,
        [exportId, asked.flatMap(({ id }) => (refused.has(id) ? [] : [id]))],
      );
      return people.filter(({ item }) => !refused.has(item.id));
    });
  }

  /** How many of those in a list have taken back since that they are in it. */
  takenBack(tx: Tx, exportId: string): Promise<number> {
    return this.leaving.takenBack(
      tx,
      'select e.person_id from exchange_export_person e where e.export_id = $2',
      [exportId],
      this.clock.today(),
    );
  }
}
