import { Injectable } from '@nestjs/common';
import type { Change, Tx } from '#libs/platform';
import { type FactKindName, Facts, type NewFact, People, PeopleChanged, PersonIntake } from '#libs/profiles';
import type { PlannedRow } from '../plan/planned-rows.js';

/** Carries out the plans of a batch: new people, then what is retracted, then what is recorded. */
@Injectable()
export class RosterWriters {
  constructor(
    private readonly intake: PersonIntake,
    private readonly people: People,
    private readonly facts: Facts,
    private readonly changed: PeopleChanged,
  ) {}

  async write(tx: Tx, change: Change, importId: string, batch: readonly PlannedRow[]): Promise<string[]> {
    const fresh = batch.filter(({ decision }) => decision === 'create');
    const known = batch.filter(({ decision }) => decision === 'update' || decision === 'unchanged');
    const changed = known.filter(
      ({ plan, effective }) => plan!.add.length > 0 || effective.citizen_id || effective.phone || effective.email,
    );
    const stamp = await this.people.lock(
      tx,
      changed.map(({ personId }) => personId!),
    );
    const ids = await this.intake.createMany(
      tx,
      change,
      fresh.map((row) => ({ kind: row.experts ? ('expert' as const) : ('staff' as const), ...privateOf(row) })),
    );
    await this.intake.completeMany(
      tx,
      change,
      changed.map((row) => ({ id: row.personId!, ...privateOf(row) })),
    );
    await this.remember(tx, importId, [
      ...fresh.map(({ key }, at) => ({ key, id: ids[at]! })),
      ...known.map(({ key, personId }) => ({ key, id: personId! })),
    ]);
    const [row] = await tx.query<{ unit: string; day: string }>(
      `select i.keeping_unit_id as unit, i.as_of as day from exchange_import i where i.id = $1`,
      [importId],
    );
    const planned = [...fresh.map((entry, at) => ({ entry, id: ids[at]! })), ...changed.map((entry) => ({ entry, id: entry.personId! }))];
    for (const kind of KINDS) {
      const retract = planned.flatMap(({ entry }) => entry.plan!.retract.filter((item) => item.kind === kind).map(({ id }) => id));
      await this.facts.retract(tx, change, stamp, kind, retract);
      const add = planned.flatMap(({ entry, id }) =>
        entry
          .plan!.add.filter((item) => item.kind === kind)
          .map(({ fact }): NewFact => ({ ...fact, personId: id, source: { kind: 'import', id: importId, row: entry.row } })),
      );
      const keepings =
        kind === 'keepings'
          ? fresh.map(
              (entry, at): NewFact => ({
                personId: ids[at]!,
                values: { unitId: row!.unit },
                startsOn: null,
                endsOn: null,
                seenOn: row!.day,
                source: { kind: 'import', id: importId, row: entry.row },
              }),
            )
          : [];
      await this.facts.add(tx, change, stamp, kind, [...add, ...keepings]);
    }
    return planned.filter(({ entry }) => entry.decision !== 'unchanged').map(({ id }) => id);
  }

  finish(tx: Tx, change: Change, people: readonly string[], action: string): Promise<void> {
    return this.changed.apply(tx, change, people, action);
  }

  /** The rows now know who they became: an open cell may be completed later. */
  private async remember(tx: Tx, importId: string, became: readonly { key: string; id: string }[]): Promise<void> {
    await tx.execute(
      `update exchange_row r set person_id = n.id, settled_person_id = n.id from unnest($2::text[], $3::uuid[]) as n(key, id) where r.import_id = $1 and r.key = n.key`,
      [importId, became.map(({ key }) => key), became.map(({ id }) => id)],
    );
  }
}

const KINDS: readonly FactKindName[] = ['identities', 'keepings', 'employments', 'qualifications', 'expertise', 'memberships'];

function privateOf({ effective }: PlannedRow) {
  const phones = effective.phone?.split(';') ?? [];
  const emails = effective.email?.split(';') ?? [];
  return { citizenNumber: effective.citizen_id ?? null, contacts: phones.length + emails.length > 0 ? { phones, emails } : null };
}
