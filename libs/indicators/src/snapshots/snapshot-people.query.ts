import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Tx } from '#libs/platform';
import { askedOf } from '../days/day-count.js';
import { DayCounts } from '../days/day-counts.js';
import { EVERYBODY } from '../days/pieces.js';
import type { CountedPeople, Part } from '../measure/measure.body.js';
import { PeoplePages } from '../measure/people-page.js';
import { type Question, Questions } from '../measure/question.js';
import { FrozenSnapshots, type SnapshotRow } from './frozen-snapshots.js';
import { memberSql } from './replay-count.js';
import { moveOf, replaySql } from './replay-sql.js';
import { Replays } from './replays.js';

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
    private readonly days: DayCounts,
    private readonly frozen: FrozenSnapshots,
    private readonly questions: Questions,
    private readonly replays: Replays,
    private readonly pages: PeoplePages,
  ) {}

  page(asker: Asker, id: string, asked: Asked): Promise<CountedPeople> {
    return this.days.read(async (tx) => {
      const { from, to, limit, after } = asked;
      const { row, definition } = await this.frozen.require(tx, asker, id);
      const known = await this.replays.questionOf(tx, asker, row);
      // whoever was not counted then is shown by the record as it is known now
      const shown = await this.replays.questionOf(tx, asker, row, from === null ? null : row.takenAt.toISOString());
      const identity = ['snapshot', id, from, to];
      const stored = await this.stored(tx, row, asked, { known, shown });
      if (stored) {
        const ofFew = await this.questions.ofFew(tx, askedOf(shown, null));
        return this.pages.kept(tx, asker, { ...stored, shown: ofFew, identity, limit, after });
      }
      const add = (value: unknown) => `$${shown.sql.parameters.push(value)}`;
      const who =
        to === undefined ? memberSql(id, from, add) : `c.person_id = any(${add(await standing(tx, id, known, { from, to }))}::uuid[])`;
      return this.pages.page(tx, asker, {
        from: `${shown.source} c where ${shown.where} and ${who}`,
        parameters: shown.sql.parameters,
        ...shown.parts,
        definition,
        day: row.onDay,
        identity,
        limit,
        after,
      });
    });
  }

  /** The list as it was made before; null where so few are asked for that it is made at once. */
  private async stored(tx: Tx, row: SnapshotRow, { from, to }: Asked, { known, shown }: { known: Question; shown: Question }) {
    if (to === undefined || to === from) {
      const found = await this.replays.members(tx, row, to === undefined ? shown : known, { from, to });
      return found && { list: found.list!, term: '', total: found.answer.total };
    }
    const found = await this.replays.stored(tx, row, known);
    if (!found) return null;
    const moved = found.answer.rows.filter(({ was, part }) => was === from && part === to);
    return { list: found.list!, term: moveOf(from, to), total: moved.reduce((sum, { count }) => sum + count, 0) };
  }
}

/** Of few: those who stood in one part and stand in another. */
async function standing(tx: Tx, id: string, known: Question, { from, to }: Pick<Asked, 'from' | 'to'>): Promise<string[]> {
  const compared = replaySql(known, id, EVERYBODY);
  const [was, part] = [from, to].map((one) => `$${known.sql.parameters.push(one)}::text`);
  const rows = await tx.query<{ person_id: string }>(
    `${compared} select b.person_id from compared b where b.was is not distinct from ${was} and b.part is not distinct from ${part}`,
    known.sql.parameters,
  );
  return rows.map(({ person_id }) => person_id);
}
