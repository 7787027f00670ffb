import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { type Clock, type Day, DomainError, firstDayOf } from '#libs/kernel';
import { type Change, Changes, CLOCK, type Tx } from '#libs/platform';
import { inWords } from '../people/constraint-errors.js';
import { PersonWrites } from '../people/person-writes.js';
import { checkFact } from './check-fact.js';
import type { FactBody } from './fact.body.js';
import type { FactKindName, FactValues } from './fact-kinds.js';
import { Facts, type NewFact, type StoredFact } from './facts.js';

/** One officer's act on one fact: record, correct, retract, end, verify. Each is one transaction, and nothing is overwritten. */
@Injectable()
export class FactService {
  constructor(
    private readonly changes: Changes,
    private readonly facts: Facts,
    private readonly writes: PersonWrites,
    private readonly catalogs: Catalogs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  add(asker: Asker, personId: string, kind: FactKindName, body: FactBody): Promise<void> {
    const today = this.clock.today();
    const values = checkFact(kind, body, null, this.catalogs, today);
    return this.within(asker, personId, body.reason ?? null, 'profiles.fact_added', async (tx, change, stamp) => {
      await this.requireUnit(tx, asker, values, body.seenOn ?? today);
      if (body.endPrevious && body.startsOn) await this.endPrevious(tx, change, stamp, personId, kind, values, firstDayOf(body.startsOn));
      const fact = { personId, values, startsOn: body.startsOn ?? null, endsOn: body.endsOn ?? null, seenOn: body.seenOn ?? today };
      await this.facts.add(tx, change, stamp, kind, [{ ...fact, source: { kind: 'user' } }]);
    });
  }

  /** Puts a corrected row in place of the one believed so far. */
  correct(asker: Asker, personId: string, kind: FactKindName, id: string, version: number, body: FactBody): Promise<void> {
    const today = this.clock.today();
    return this.within(asker, personId, body.reason ?? null, 'profiles.fact_corrected', async (tx, change, stamp) => {
      const old = await this.take(tx, change, stamp, personId, kind, id, version);
      const values = checkFact(kind, body, old.values, this.catalogs, today);
      if (values.unitId !== old.values.unitId) await this.requireUnit(tx, asker, values, today);
      const next = {
        ...putInPlace(old),
        values,
        startsOn: body.startsOn === undefined ? old.startsOn : body.startsOn,
        endsOn: body.endsOn === undefined ? old.endsOn : body.endsOn,
        seenOn: body.seenOn ?? old.seenOn,
        source: { kind: 'user' as const },
        verification: null, // the document seen spoke for the old values
      };
      requireOrder(next.startsOn, next.endsOn);
      await this.facts.add(tx, change, stamp, kind, [next]);
    });
  }

  retract(asker: Asker, personId: string, kind: FactKindName, id: string, version: number, reason: string): Promise<void> {
    return this.within(asker, personId, reason, 'profiles.fact_retracted', async (tx, change, stamp) => {
      await this.take(tx, change, stamp, personId, kind, id, version);
    });
  }

  end(asker: Asker, personId: string, kind: FactKindName, id: string, version: number, on: Day, reason: string | null): Promise<void> {
    return this.within(asker, personId, reason, 'profiles.fact_ended', async (tx, change, stamp) => {
      const old = await this.take(tx, change, stamp, personId, kind, id, version);
      requireOrder(old.startsOn, on);
      const values = kind === 'employments' && reason ? { ...old.values, endReason: reason } : old.values;
      await this.facts.add(tx, change, stamp, kind, [{ ...putInPlace(old), values, endsOn: on }]);
    });
  }

  /** Records who saw which document: as a new row, so that what was known before stays known. */
  verify(asker: Asker, personId: string, kind: FactKindName, id: string, version: number, document: string): Promise<void> {
    return this.within(asker, personId, null, 'profiles.fact_verified', async (tx, change, stamp) => {
      const old = await this.take(tx, change, stamp, personId, kind, id, version);
      await this.facts.add(tx, change, stamp, kind, [{ ...putInPlace(old), verification: { by: asker.userId, at: stamp, document } }]);
    });
  }

  private within(
    asker: Asker,
    personId: string,
    reason: string | null,
    action: string,
    work: (tx: Tx, change: Change, stamp: string) => Promise<void>,
  ): Promise<void> {
    return inWords(() =>
      this.changes.write(asker, reason, async (tx, change) => {
        const stamp = await this.writes.begin(tx, asker.bounds, personId);
        await work(tx, change, stamp);
        await this.writes.finish(tx, change, [personId], action);
      }),
    );
  }

  /** Retracts the version the asker saw; somebody else's newer one is not touched. */
  private async take(
    tx: Tx,
    change: Change,
    stamp: string,
    personId: string,
    kind: FactKindName,
    id: string,
    version: number,
  ): Promise<StoredFact> {
    const old = (await this.facts.believed(tx, kind, [personId])).find((fact) => fact.id === id);
    if (!old) throw new DomainError((await this.writes.wasFact(tx, kind, personId, id)) ? 'fact.changed_meanwhile' : 'fact.not_found');
    if (old.version !== version) throw new DomainError('fact.changed_meanwhile', { version: old.version });
    await this.facts.retract(tx, change, stamp, kind, [id]);
    return old;
  }

  private async requireUnit(tx: Tx, asker: Asker, values: FactValues, day: Day): Promise<void> {
    if (typeof values.unitId === 'string') await this.writes.requireUnit(tx, asker.bounds, values.unitId, day);
  }

  /** Ends what would overlap: the keeping unit, the primary employment, the same field or organisation. */
  private async endPrevious(
    tx: Tx,
    change: Change,
    stamp: string,
    personId: string,
    kind: FactKindName,
    values: FactValues,
    on: Day,
  ): Promise<void> {
    const open = (await this.facts.believed(tx, kind, [personId])).filter(
      (fact) => fact.endsOn === null && rivals(kind, fact.values, values),
    );
    if (open.some(({ startsOn }) => startsOn !== null && firstDayOf(startsOn) >= on)) throw new DomainError('fact.overlaps');
    await this.facts.retract(
      tx,
      change,
      stamp,
      kind,
      open.map(({ id }) => id),
    );
    await this.facts.add(
      tx,
      change,
      stamp,
      kind,
      open.map((fact) => ({ ...putInPlace(fact), endsOn: on })),
    );
  }
}

function requireOrder(startsOn: string | null, endsOn: Day | null): void {
  if (startsOn && endsOn && firstDayOf(startsOn) >= endsOn) throw new DomainError('fact.ends_before_start');
}

/** The same fact as a new row. */
const putInPlace = (old: StoredFact): NewFact => ({ ...old, corrects: old.id });

function rivals(kind: FactKindName, a: FactValues, b: FactValues): boolean {
  if (kind === 'employments') return a.isPrimary !== false && b.isPrimary !== false;
  if (kind === 'expertise') return a.field === b.field;
  if (kind === 'memberships') return a.organisation === b.organisation;
  return kind === 'keepings' || kind === 'identities';
}
