import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { ageOn, type Clock, type Day, DomainError } from '#libs/kernel';
import { CLOCK, Database, type Tx } from '#libs/platform';
import { listingOf } from '../consents/listing.js';
import { FACT_KIND_NAMES, type FactKindName } from '../facts/fact-kinds.js';
import { FACTS_OF_PERSON, type RawFact, type RawFacts } from './person.sql.js';
import type { FactsView, FactView, LeftView, PersonView } from './person.view.js';
import { personFields } from './person-fields.js';
import { PrivateColumns } from './private-columns.js';
import { contactsAreShown, Sight, type SightOfPerson, sensitiveIsShown, shownContacts, shownValues, showsKind } from './sight.js';

/** A person with all facts, as of a day and as known at a time. */
@Injectable()
export class PersonQuery {
  constructor(
    private readonly database: Database,
    private readonly sight: Sight,
    private readonly columns: PrivateColumns,
    private readonly catalogs: Catalogs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async show(asker: Asker, id: string, onDay: Day | null, knownAt: string | null): Promise<PersonView> {
    const shown = await this.database.read(asker.bounds, (tx) => this.showIn(tx, asker, id, onDay, knownAt));
    if (!shown) throw new DomainError('profile.not_found');
    return shown;
  }

  /** Read within a transaction; null for a person outside the asker's reach as for one that does not exist. */
  async showIn(tx: Tx, asker: Asker, id: string, onDay: Day | null = null, knownAt: string | null = null): Promise<PersonView | null> {
    const today = this.clock.today();
    const [sight, [person]] = await Promise.all([
      this.sight.of(tx, asker, id, today),
      tx.prepared<PersonRow>('profiles.person', FACTS_OF_PERSON, [id, onDay ?? today, knownAt]),
    ]);
    return sight && person ? this.viewOf(person, sight, id, onDay ?? today, knownAt) : null;
  }

  private viewOf(person: PersonRow, sight: SightOfPerson, id: string, onDay: Day, knownAt: string | null): PersonView {
    const facts = Object.fromEntries(
      FACT_KIND_NAMES.map((kind) => [
        kind,
        showsKind(kind, sight) ? (person.facts[kind] ?? []).map((fact) => factOf(kind, fact, sight)) : [],
      ]),
    ) as unknown as FactsView;
    const identity = facts.identities.find(({ state }) => state === 'now') ?? facts.identities[0];
    const keeping = facts.keepings.find(({ state }) => state === 'now') ?? facts.keepings.find(({ state }) => state === 'unsure');
    const employment = currentEmployment(facts.employments);
    const left = leftOf(facts.employments);
    const decided = facts.retirements.find(({ state }) => state === 'now')?.leavesOn ?? null;
    const byAge = person.facts.identities?.find((fact) => fact.id === identity?.id)?.leavesOn ?? null;
    const leaves = left ? null : (decided ?? (employment ? byAge : null)); // who holds no post yet retires from none
    const view: PersonView = {
      id,
      code: person.code,
      kind: person.kind,
      version: person.version,
      archivedAt: person.archived_at?.toISOString() ?? null,
      archiveReason: person.archive_reason,
      fullName: identity?.fullName ?? null,
      gender: identity?.gender ?? null,
      birthOn: identity?.birthOn ?? null,
      age: identity?.birthOn ? ageOn(identity.birthOn, onDay) : null,
      birthCertain: identity?.birthOn?.length === 10,
      left,
      retiresOn: leaves,
      retiresOnCertain: leaves !== null && (decided !== null || identity!.birthOn!.length >= 7),
      citizenNumber: this.columns.openCitizenNumber(id, person.citizen_number),
      contacts: shownContacts(this.columns.openContacts(id, person.contacts), sight),
      masked: { contacts: !contactsAreShown(sight), sensitive: !sensitiveIsShown(sight) },
      keepingUnit: keeping?.unit ?? null,
      unit: employment?.unit ?? null,
      employerName: employment?.employerName ?? null,
      position: employment?.position ?? null,
      employmentCertain: employment ? employment.state === 'now' : null,
      category: employment?.state === 'now' ? (employment.category ?? null) : null,
      degree: this.highestDegree(facts.qualifications, 'now'),
      degreePossible: this.highestDegree(facts.qualifications, 'unsure'),
      confirmedOn: person.confirmed_on,
      listing: listingOf(person.kind !== 'expert' || isStaff(employment), facts.consents),
      facts,
      onDay,
      knownAt,
      mayEdit: sight.edit && person.archived_at === null,
    };
    return personFields.shown(view, sight.sees);
  }

  private highestDegree(qualifications: readonly FactView[], wanted: FactView['state']): string | null {
    const held = qualifications.filter(({ track, state, level }) => track === 'professional' && state === wanted && level);
    const ranked = held.map(({ level }) => ({ level: level!, rank: this.catalogs.educationLevel(level!)?.rank ?? -1 }));
    return ranked.sort((a, b) => b.rank - a.rank)[0]?.level ?? null;
  }
}

const currentEmployment = (employments: readonly FactView[]): FactView | undefined =>
  employments.find(({ state, isPrimary }) => state === 'now' && isPrimary) ??
  employments.find(({ state, isPrimary }) => state === 'unsure' && isPrimary);

/** Since when and why somebody who was at work is so no more: every post is over, the last one on that day. */
function leftOf(employments: readonly FactView[]): LeftView | null {
  if (employments.some(({ state }) => state === 'now' || state === 'unsure')) return null;
  const over = employments.filter(({ state }) => state === 'past').sort((a, b) => (a.endsOn! < b.endsOn! ? 1 : -1));
  return over[0] ? { on: over[0].endsOn!, reason: over[0].endReason ?? null } : null;
}

/** Of a unit of this body, as its own staff: of an expert too the law says then that the record is kept. */
const isStaff = (employment: FactView | undefined): boolean => Boolean(employment?.unit) && employment?.category !== 'NGOAI';

interface PersonRow {
  readonly code: string;
  readonly kind: string;
  readonly version: number;
  readonly archived_at: Date | null;
  readonly archive_reason: string | null;
  readonly citizen_number: Buffer | null;
  readonly contacts: Buffer | null;
  readonly confirmed_on: Day | null;
  readonly facts: RawFacts;
}

function factOf(kind: FactKindName, { values, source, leavesOn, ...fact }: RawFact, sight: SightOfPerson): FactView {
  const from = { kind: source.kind, id: source.id ?? null, row: source.row ?? null };
  return { ...shownValues(kind, values, sight), ...fact, kind, source: from } as FactView;
}
