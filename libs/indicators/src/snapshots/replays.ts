import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Tx } from '#libs/platform';
import { askedOf, type MembersAsked, type NumberAsked, type ReplayAsked } from '../days/day-count.js';
import { DayCounts, type StoredDay } from '../days/day-counts.js';
import { EVERYBODY } from '../days/pieces.js';
import { type Question, Questions } from '../measure/question.js';
import type { SnapshotRow } from './frozen-snapshots.js';
import { REPLAYED, type Replayed, type ReplayedCount, replaySql, SHA256_OF_FROZEN } from './replay-sql.js';

type Asked = Pick<SnapshotRow, 'id' | 'takenAt' | 'parts'>;

/** What was frozen beside what is known now: counted at once, or of very many people in the background and kept. */
@Injectable()
export class Replays {
  constructor(
    private readonly questions: Questions,
    private readonly days: DayCounts,
  ) {}

  /** The same day by the same version. */
  questionOf(tx: Tx, asker: Asker, row: SnapshotRow, knownAt: string | null = null): Promise<Question> {
    const { indicator, unitId, onDay, definitionVersion } = row;
    return this.questions.prepare(tx, asker, { code: indicator, unit: unitId, onDay, knownAt, version: definitionVersion });
  }

  async replayed(tx: Tx, row: Asked, known: Question): Promise<Replayed> {
    const stored = await this.stored(tx, row, known);
    if (stored) return stored.answer;
    const compared = replaySql(known, row.id, EVERYBODY);
    const [rows, [found]] = await Promise.all([
      tx.query<ReplayedCount>(`${compared} ${REPLAYED}`, known.sql.parameters),
      tx.query<{ sha256: string }>(SHA256_OF_FROZEN, [row.id]),
    ]);
    return { rows, sha256: found!.sha256 };
  }

  /** What was counted before; null where so few are asked about that it is counted at once. */
  async stored(tx: Tx, row: Asked, known: Question): Promise<StoredDay<Replayed> | null> {
    const of = askedOf(known, null);
    const asked: ReplayAsked = { what: 'replay', snapshot: row.id, of, asThen: { ...of, knownAt: row.takenAt.toISOString() } };
    return this.ofMany<Replayed>(tx, row, known, asked);
  }

  /** The same of a list of those frozen, by the question it is shown by. */
  members(
    tx: Tx,
    row: Asked,
    shown: Question,
    { from, to }: Pick<MembersAsked, 'from' | 'to'>,
  ): Promise<StoredDay<{ total: number }> | null> {
    return this.ofMany(tx, row, shown, { what: 'members', snapshot: row.id, of: askedOf(shown, null), from, to });
  }

  private async ofMany<Answer>(tx: Tx, { parts }: Asked, { some, day, scope }: Question, asked: ReplayAsked | MembersAsked) {
    if (some === null) return null;
    const frozen = parts.reduce((sum, { count }) => sum + count, 0);
    const ranges = frozen > this.days.atOnce ? null : scope.ranges; // as many as were frozen, wherever they are now
    return this.days.stored<Answer>(tx, asked, { day, ranges, settled: isSettled(asked) });
  }
}

/** Who stood somewhere then, by the record of then, whatever is recorded since. */
const isSettled = (asked: ReplayAsked | MembersAsked): boolean => asked.what === 'members' && isKnownThen(asked.of);
const isKnownThen = ({ knownAt }: NumberAsked): boolean => knownAt !== null;
