import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { type Clock, type Day, DomainError, firstDayOf } from '#libs/kernel';
import { CLOCK, type Tx } from '#libs/platform';
import type { PersonView } from '../people/person.view.js';
import { PersonWrites } from '../people/person-writes.js';
import { checkFact } from './check-fact.js';
import type { FactBody } from './fact.body.js';
import { type FactKindName, type FactValues, kindOf } from './fact-kinds.js';
import { Facts, type NewFact, type StoredFact } from './facts.js';

/** One officer's act on one fact: record, correct, retract, end, verify. Each is one transaction, and nothing is overwritten. */
@Injectable()
export class FactService {
  constructor(
    private readonly facts: Facts,
    private readonly writes: PersonWrites,
    private readonly catalogs: Catalogs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  add(asker: Asker, personId: string, kind: FactKindName, body: FactBody): Promise<PersonView> {
    const today = this.clock.today();
    const values = checkFact(kind, body, null, this.catalogs, today);
    return this.write(asker, { personId, kind, reason: body.reason, action: 'profiles.fact_added' }, async (tx, believed) => {
      await this.requireUnit(tx, asker, values, body.seenOn ?? today);
      const ended = body.endPrevious && body.startsOn ? endedBy(kind, values, firstDayOf(body.startsOn), believed) : NOTHING;
      const fact = { personId, values, startsOn: body.startsOn ?? null, endsOn: body.endsOn ?? null, seenOn: body.seenOn ?? today };
      return { retract: ended.retract, add: [...ended.add, { ...fact, source: { kind: 'user' } }] };
    });
  }

  /** Puts a corrected row in place of the one believed so far. */
  correct(asker: Asker, personId: string, kind: FactKindName, id: string, version: number, body: FactBody): Promise<PersonView> {
    const today = this.clock.today();
    return this.write(asker, { personId, kind, reason: body.reason, action: 'profiles.fact_corrected' }, async (tx, believed) => {
      const old = await this.seen(tx, believed, personId, kind, id, version);
      const values = checkFact(kind, body, old.values, this.catalogs, today);
      if (values.unitId !== old.values.unitId) await this.requireUnit(tx, asker, values, today);
      const endsOn = body.endsOn === undefined ? old.endsOn : body.endsOn;
      const next = {
        values: kind === 'employments' && endsOn === null ? { ...values, endReason: null } : values, // what goes on ended for no reason
        startsOn: body.startsOn === undefined ? old.startsOn : body.startsOn,
        endsOn,
        seenOn: body.seenOn ?? old.seenOn,
        source: { kind: 'user' as const },
        verification: null, // the document seen spoke for the old values
      };
      requireOrder(next.startsOn, next.endsOn);
      return inPlaceOf(old, next);
    });
  }

  retract(asker: Asker, personId: string, kind: FactKindName, id: string, version: number, reason: string): Promise<PersonView> {
    return this.write(asker, { personId, kind, reason, action: 'profiles.fact_retracted' }, async (tx, believed) => {
      const old = await this.seen(tx, believed, personId, kind, id, version);
      return { retract: [old.id], add: [] };
    });
  }

  end(
    asker: Asker,
    personId: string,
    kind: FactKindName,
    id: string,
    version: number,
    on: Day,
    reason: string | null,
  ): Promise<PersonView> {
    return this.write(asker, { personId, kind, reason, action: 'profiles.fact_ended' }, async (tx, believed) => {
      const old = await this.seen(tx, believed, personId, kind, id, version);
      requireOrder(old.startsOn, on);
      const values = kind === 'employments' && reason ? { ...old.values, endReason: reason } : old.values;
      return inPlaceOf(old, { values, endsOn: on });
    });
  }

  /** Records who saw which document: as a new row, so that what was known before stays known. */
  verify(asker: Asker, personId: string, kind: FactKindName, id: string, version: number, document: string): Promise<PersonView> {
    return this.write(asker, { personId, kind, action: 'profiles.fact_verified' }, async (tx, believed, stamp) => {
      const old = await this.seen(tx, believed, personId, kind, id, version);
      return inPlaceOf(old, { verification: { by: asker.userId, at: stamp, document } });
    });
  }

  /**
   * Locks, lets `decide` see what is believed under the lock, then writes. Two round trips: what is asked goes with the lock, and what
   * is written leaves together with all that every write ends with, the commit last.
   */
  private write(
    asker: Asker,
    { personId, kind, reason = null, action }: Act,
    decide: (tx: Tx, believed: readonly StoredFact[], stamp: string) => Promise<FactWrites>,
  ): Promise<PersonView> {
    return this.writes.answered(asker, personId, reason, async (tx, change) => {
      const [{ stamp }, believed] = await Promise.all([
        this.writes.begin(tx, asker.bounds, personId),
        this.facts.believed(tx, kind, [personId]),
      ]);
      const { retract, add } = await decide(tx, believed, stamp);
      const [, , shown] = await Promise.all([
        this.facts.retract(tx, change, stamp, kind, retract),
        this.facts.add(tx, change, stamp, kind, add),
        this.writes.finishAndShow(tx, change, asker, personId, action),
        tx.commit(),
      ]);
      return shown;
    });
  }

  /** The fact as the asker saw it; somebody else's newer one is not touched. */
  private async seen(
    tx: Tx,
    believed: readonly StoredFact[],
    personId: string,
    kind: FactKindName,
    id: string,
    version: number,
  ): Promise<StoredFact> {
    const old = believed.find((fact) => fact.id === id);
    if (!old) throw new DomainError((await this.writes.wasFact(tx, kind, personId, id)) ? 'fact.changed_meanwhile' : 'fact.not_found');
    if (old.version !== version) throw new DomainError('fact.changed_meanwhile', { version: old.version });
    return old;
  }

  private async requireUnit(tx: Tx, asker: Asker, values: FactValues, day: Day): Promise<void> {
    if (typeof values.unitId === 'string') await this.writes.requireUnit(tx, asker.bounds, values.unitId, day);
  }
}

interface Act {
  readonly personId: string;
  readonly kind: FactKindName;
  readonly reason?: string | null | undefined;
  readonly action: string;
}

/** What an act comes to: rows no longer believed, by id, and rows believed from now on. */
interface FactWrites {
  readonly retract: readonly string[];
  readonly add: readonly NewFact[];
}

const NOTHING: FactWrites = { retract: [], add: [] };

/** The same fact as a new row, with what changes of it. */
const inPlaceOf = (old: StoredFact, changed: Partial<NewFact>): FactWrites => ({
  retract: [old.id],
  add: [{ ...old, ...changed, corrects: old.id }],
});

/** Ends what would overlap: the keeping unit, the primary employment, the same field or organisation. */
function endedBy(kind: FactKindName, values: FactValues, on: Day, believed: readonly StoredFact[]): FactWrites {
  const answers = kind === 'consents'; // one may be taken back before it ends, on the day it was given too
  const open = believed.filter((fact) => (fact.endsOn === null || (answers && fact.endsOn > on)) && rivals(kind, fact.values, values));
  const begun = (fact: StoredFact) => fact.startsOn === null || firstDayOf(fact.startsOn) < on;
  if (!answers && !open.every(begun)) throw new DomainError('fact.overlaps');
  const each = open.map((fact) => (begun(fact) ? inPlaceOf(fact, { endsOn: on }) : { retract: [fact.id], add: [] }));
  return { retract: each.flatMap(({ retract }) => retract), add: each.flatMap(({ add }) => add) };
}

function requireOrder(startsOn: string | null, endsOn: Day | null): void {
  if (startsOn && endsOn && firstDayOf(startsOn) >= endsOn) throw new DomainError('fact.ends_before_start');
}

const ONE_AT_A_TIME: ReadonlySet<FactKindName> = new Set(['keepings', 'identities', 'residences', 'retirements']);

function rivals(kind: FactKindName, a: FactValues, b: FactValues): boolean {
  if (kind === 'employments') return a.isPrimary !== false && b.isPrimary !== false;
  const { oneEach } = kindOf(kind);
  return oneEach ? String(a[oneEach]) === String(b[oneEach]) : ONE_AT_A_TIME.has(kind);
}
