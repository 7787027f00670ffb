import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, CursorSeal, type Page, toPage } from '#libs/kernel';
import { CLOCK, Database } from '#libs/platform';
import { FACT_KIND_NAMES, type FactKindName, kindOf } from '../facts/fact-kinds.js';
import { type RawFact, shownFactSql } from '../people/person.sql.js';
import type { PersonField } from '../people/person-events.js';
import { Sight, type SightOfPerson, shownValues, showsKind } from '../people/sight.js';
import type { HistoryEntry } from './history.view.js';

/** What was done to a person's facts, newest first: each change with its rows before and after. */
@Injectable()
export class HistoryQuery {
  constructor(
    private readonly database: Database,
    private readonly sight: Sight,
    private readonly cursors: CursorSeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(asker: Asker, personId: string, limit: number, after: string | null): Promise<Page<HistoryEntry>> {
    return this.database.read(asker.bounds, async (tx) => {
      const sight = await this.sight.require(tx, asker, personId, this.clock.today());
      const before = after ? String(this.cursors.decode(personId, after)[0]) : null;
      const rows = await tx.prepared<HistoryRow>('profiles.history', HISTORY, [personId, this.clock.today(), before, limit + 1]);
      const page = toPage(rows, limit, ({ change_id }) => this.cursors.encode(personId, [change_id]));
      return { items: page.items.map((row) => entryOf(row, sight)), next: page.next };
    });
  }
}

interface HistoryRow {
  readonly change_id: string;
  readonly at: Date;
  readonly reason: string | null;
  readonly actor_kind: 'user' | 'system';
  readonly actor_name: string | null;
  readonly rows: readonly { kind: FactKindName; part: 'before' | 'after'; fact: RawFact & { corrects?: string | null } }[];
  readonly person: readonly PersonField[];
}

function entryOf({ change_id, at, reason, actor_kind, actor_name, rows: all, person }: HistoryRow, sight: SightOfPerson): HistoryEntry {
  const rows = all.filter(({ kind }) => showsKind(kind, sight));
  const before = rows.filter(({ part }) => part === 'before');
  const after = rows.filter(({ part }) => part === 'after');
  const replaced = new Set(after.flatMap(({ fact }) => (fact.corrects ? [fact.corrects] : [])));
  const facts = [
    ...after.map(({ kind, fact }) => ({ kind, before: before.find((row) => row.fact.id === fact.corrects)?.fact ?? null, after: fact })),
    ...before.filter(({ fact }) => !replaced.has(fact.id)).map(({ kind, fact }) => ({ kind, before: fact, after: null })),
  ];
  return {
    changeId: change_id,
    at: at.toISOString(),
    actor: { kind: actor_kind, name: actor_name },
    reason,
    facts: facts.map(({ kind, before: old, after: next }) => ({
      kind,
      before: old && shown(kind, old, sight),
      after: next && shown(kind, next, sight),
    })),
    person: [...person],
  };
}

/** A fact as its properties: what the page compares. */
function shown(kind: FactKindName, { values, id, startsOn, endsOn, seenOn, unit, verification, source }: RawFact, sight: SightOfPerson) {
  return { id, ...shownValues(kind, values, sight), unit, startsOn, endsOn, seenOn, verification, source } as Record<string, unknown>;
}

const part = (name: (typeof FACT_KIND_NAMES)[number], of: 'before' | 'after') => `
  select f.${of === 'after' ? 'recorded_change' : 'retracted_change'} as change_id,
    jsonb_build_object('kind', '${name}', 'part', '${of}', 'fact', ${shownFactSql(name, 'f')} || jsonb_build_object('corrects', f.corrects)) as row
  from ${kindOf(name).table} f
  where f.person_id = $1 ${of === 'before' ? 'and f.retracted_change is not null' : ''}`;

const HISTORY = `
  select c.id as change_id, c.at, c.reason, c.actor_kind,
    (select u.display_name from access_user u where u.id = c.actor_id) as actor_name,
    coalesce(jsonb_agg(r.row) filter (where r.row is not null), '[]') as rows,
    coalesce((select e.fields from profiles_person_event e where e.person_id = $1 and e.change_id = c.id), '{}')
      || array(select 'created' from profiles_person p where p.id = $1 and p.created_change = c.id) as person
  from (${FACT_KIND_NAMES.flatMap((name) => [part(name, 'after'), part(name, 'before')]).join(' union all ')}
    union all select e.change_id, null from profiles_person_event e where e.person_id = $1) r
  join platform_change c on c.id = r.change_id
  where $3::uuid is null or c.id < $3::uuid
  group by c.id order by c.id desc limit $4`;
