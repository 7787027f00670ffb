import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import type { Clock } from '#libs/kernel';
import { type Change, Changes, CLOCK, type Tx } from '#libs/platform';
import { inWords } from '../people/constraint-errors.js';
import type { BatchBody, BatchView } from './batch.body.js';
import { BatchPeople } from './batch-people.js';
import { BatchRowPlan, viewOfBatch } from './batch-rows.js';
import { BatchWriter } from './batch-writer.js';
import { planPersonCells } from './plan-person-cells.js';
import { planFacts } from './plan-row.js';
import { shownFacts } from './shown-facts.js';

/** Many cells of many people at once: one transaction, one change, statements over sets. A wrong cell refuses its row. */
@Injectable()
export class BatchService {
  constructor(
    private readonly changes: Changes,
    private readonly people: BatchPeople,
    private readonly writer: BatchWriter,
    private readonly catalogs: Catalogs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  change(asker: Asker, { rows, mode = 'all', reason = null }: BatchBody): Promise<BatchView> {
    return inWords(() =>
      this.changes.write(asker, reason, async (tx, change) => {
        const plans = await this.plan(tx, asker, rows);
        const wanted = plans.filter((plan) => plan.changesSomething);
        const isSaved = mode === 'valid' || plans.every((plan) => !plan.isRefused);
        if (isSaved) await this.write(tx, change, wanted);
        return viewOfBatch(plans, isSaved, asker.language);
      }),
    );
  }

  private async plan(tx: Tx, asker: Asker, rows: BatchBody['rows']): Promise<BatchRowPlan[]> {
    const held = await this.people.hold(
      tx,
      asker.bounds,
      rows.map(({ id }) => id),
    );
    const believed = await this.people.believed(tx, [...held.keys()]);
    const plans = rows.map((row, at) => new BatchRowPlan(at, row, held.get(row.id)));
    const surroundings = { catalogs: this.catalogs, today: this.clock.today() };
    for (const plan of plans) {
      if (this.refuses(plan, plans)) continue;
      const [{ id, changes }, facts] = [plan.row, believed.get(plan.id)!];
      plan.facts = planFacts(id, { ...changes }, facts, surroundings);
      const identity = plan.facts.add.find(({ kind }) => kind === 'identities')?.fact;
      const { gender, birthOn } = (identity ?? shownFacts('identity', facts, this.catalogs, surroundings.today)[0])?.values ?? {};
      plan.person = planPersonCells({ ...changes }, { ...plan.held!, gender, birthOn }, surroundings);
    }
    await this.refuseTakenNumbers(tx, plans);
    return plans;
  }

  private refuses(plan: BatchRowPlan, plans: readonly BatchRowPlan[]): boolean {
    if (!plan.held) plan.refuse('/id', 'profile.not_found');
    else if (plan.held.archived) plan.refuse('/id', 'profile.archived');
    else if (plan.held.version !== plan.row.version) plan.refuse('/version', 'profile.changed_meanwhile');
    else if (plans.some(({ id, at }) => id === plan.id && at < plan.at)) plan.refuse('/id', 'batch.person_twice');
    return plan.isRefused;
  }

  /** A number that another record has, or another row asks for. */
  private async refuseTakenNumbers(tx: Tx, plans: readonly BatchRowPlan[]): Promise<void> {
    const wanted = plans.flatMap((plan) => {
      const number = plan.person?.cells.citizenNumber;
      return number ? [{ plan, id: plan.id, number }] : [];
    });
    const taken = await this.people.takenNumbers(tx, wanted);
    for (const { plan, id, number } of wanted)
      if (taken.has(id) || wanted.some((other) => other.id !== id && other.number === number))
        plan.refuse('/changes/citizenNumber', 'profile.citizen_number_taken');
  }

  private async write(tx: Tx, change: Change, plans: readonly BatchRowPlan[]): Promise<void> {
    if (plans.length === 0) return;
    await this.writer.write(
      tx,
      change,
      plans.map(({ id, facts }) => ({ id, facts: facts! })),
      () =>
        this.people.write(
          tx,
          change,
          plans.map(({ id, person }) => ({ id, person: person! })),
        ),
    );
  }
}
