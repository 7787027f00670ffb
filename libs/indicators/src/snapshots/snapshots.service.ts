import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { askedBy, DomainError, newId } from '#libs/kernel';
import { Changes, type Tx } from '#libs/platform';
import { askedOf, type FreezeAsked } from '../days/day-count.js';
import { type Question, Questions } from '../measure/question.js';
import { Goals } from '../targets/goals.js';
import { Freezer } from './freezer.js';
import type { TakeSnapshotBody } from './snapshot.body.js';

/** Freezes a number as it is known at the moment it is signed: of very many people in the background. */
@Injectable()
export class Snapshots {
  constructor(
    private readonly changes: Changes,
    private readonly questions: Questions,
    private readonly goals: Goals,
    private readonly freezer: Freezer,
  ) {}

  take(asker: Asker, { indicator, unitId, onDay, title }: TakeSnapshotBody): Promise<string> {
    return this.changes.write(asker, title, async (tx, change) => {
      const question = await this.questions.prepare(tx, asker, { code: indicator, unit: unitId, onDay, knownAt: null });
      const { definition, scope } = question;
      if (scope.partial.length > 0) throw new DomainError('indicators.snapshot_partial');
      const { target } = (await this.goals.against(tx, definition, [unitId], onDay))(unitId);
      const asked: FreezeAsked = { ...(await signed(tx, question)), unitId, title, target, by: askedBy(asker) };
      await this.freezer.begin(tx, change, asked, question);
      return asked.snapshot;
    });
  }
}

/** What is recorded after this moment is not in it. */
async function signed(tx: Tx, question: Question): Promise<Pick<FreezeAsked, 'what' | 'snapshot' | 'of' | 'takenAt'>> {
  const [now] = await tx.query<{ at: Date }>(`select clock_timestamp() as at`);
  const takenAt = now!.at.toISOString();
  const of = askedOf(question, null);
  return { what: 'freeze', snapshot: newId(), of: { ...of, knownAt: of.knownAt ?? takenAt }, takenAt };
}
