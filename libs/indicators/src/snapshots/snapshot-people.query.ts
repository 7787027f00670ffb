import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Database } from '#libs/platform';
import type { CountedPeople, Part } from '../measure/measure.body.js';
import { PeoplePages } from '../measure/people-page.js';
import { SnapshotsQuery } from './snapshots.query.js';

interface Asked {
  readonly from: Part | null;
  readonly to: Part | null | undefined; // undefined: wherever they stand now
  readonly limit: number;
  readonly after: string | null;
}

/** Exactly the members of a frozen part, by the record as it was known then; or those of them whom later changes moved. */
@Injectable()
export class SnapshotPeopleQuery {
  constructor(
    private readonly database: Database,
    private readonly snapshots: SnapshotsQuery,
    private readonly pages: PeoplePages,
  ) {}

  page(asker: Asker, id: string, { from, to, limit, after }: Asked): Promise<CountedPeople> {
    return this.database.readWhole(async (tx) => {
      const { row, definition } = await this.snapshots.require(tx, asker, id);
      // whoever was not counted then is shown by the record as it is known now
      const shown = await this.snapshots.questionOf(tx, asker, row, from === null ? null : row.takenAt.toISOString());
      const add = (value: unknown) => `$${shown.sql.parameters.push(value)}`;
      const member = `select from indicators_snapshot_member m where m.snapshot_id = ${add(id)} and m.person_id = c.person_id`;
      const then = from === null ? `not exists (${member})` : `exists (${member} and m.part = ${add(from)})`;
      const conditions = [shown.where, then];
      if (from === null) conditions.push(to ? `${shown.parts.part} = ${add(to)}` : 'true');
      else if (to !== undefined) {
        const now = await this.peopleNow(tx, asker, row);
        conditions.push(
          to === null
            ? `c.person_id <> all(${add(now.map(({ person_id }) => person_id))}::uuid[])`
            : `c.person_id = any(${add(now.filter(({ part }) => part === to).map(({ person_id }) => person_id))}::uuid[])`,
        );
      }
      return this.pages.page(tx, asker, {
        from: `${shown.source} c where ${conditions.join(' and ')}`,
        parameters: shown.sql.parameters,
        ...shown.parts,
        definition,
        day: row.onDay,
        identity: ['snapshot', id, from, to],
        limit,
        after,
      });
    });
  }

  private async peopleNow(tx: Parameters<SnapshotsQuery['require']>[0], asker: Asker, row: Parameters<SnapshotsQuery['questionOf']>[2]) {
    const { source, where, parts, sql } = await this.snapshots.questionOf(tx, asker, row);
    return tx.query<{ person_id: string; part: Part }>(
      `select c.person_id, ${parts.part} as part from ${source} c where ${where}`,
      sql.parameters,
    );
  }
}
