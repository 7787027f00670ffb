import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { type Clock, DomainError } from '#libs/kernel';
import { Changes, CLOCK, type Tx } from '#libs/platform';
import type { Criteria } from '../criteria/criteria.body.js';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import { requireAskable, sortKeys } from '../criteria/criteria-fields.js';
import type { CriteriaSql } from '../criteria/criteria-sql.js';
import { hiddenColumns } from '../search/card-fields.js';
import { cardSource, SORT_KEY, withoutColumns } from '../search/card-source.js';
import { orderOf } from '../search/order.js';
import { settled } from './settled.js';
import type { AddedToShortlist, ShortlistAddition } from './shortlist.body.js';
import { heldList, MOST_ENTRIES, requireWritable } from './shortlist.js';

/** Puts people on a list: some by hand, or everybody who answers a question, in the order of its page. */
@Injectable()
export class ShortlistAdditions {
  constructor(
    private readonly changes: Changes,
    private readonly audit: AuditTrail,
    private readonly compiler: CriteriaCompiler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(asker: Asker, id: string, asked: ShortlistAddition): Promise<AddedToShortlist> {
    const { criteria = {}, wishes = {}, sort = 'givenName' } = asked;
    if ((asked.people === undefined) === (asked.criteria === undefined)) throw new DomainError('shortlist.nobody_asked');
    requireAskable(asker, criteria);
    requireAskable(asker, wishes);
    if (!sortKeys.allows(asker, sort)) throw new DomainError('criteria.not_for_you', { key: sort });
    return this.changes.write(asker, null, async (tx, change) => {
      const list = await heldList(tx, asker, id, this.clock.today());
      requireWritable(list);
      const room = MOST_ENTRIES - list.entries;
      const found = await this.counted(tx, asker, id, asked);
      const fresh = found.all - found.already - found.left_out;
      if (fresh > 0 && room <= 0) throw new DomainError('shortlist.full', { most: MOST_ENTRIES });
      const added = fresh > 0 ? await this.insert(tx, asker, id, asked, room) : [];
      if (added.length > 0) {
        await settled(tx, id);
        await this.audit.recordMany(tx, change, 'talent.shortlisted', 'person', added);
        await this.audit.record(tx, change, { action: 'talent.shortlist_added_to', entity: 'shortlist', entityId: id });
      }
      return {
        added,
        already: found.already,
        leftOutBefore: found.left_out,
        noRoom: fresh - added.length,
        notFound: asked.people ? new Set(asked.people.map((one) => one.toLowerCase())).size - found.all : 0,
      };
    });
  }

  /** Who answers, and who of them stands on the list already. */
  private async counted(tx: Tx, asker: Asker, id: string, asked: ShortlistAddition): Promise<Found> {
    const { sql, source } = await this.prepared(tx, asker, id, asked);
    const [row] = await tx.query<Found>(
      `select count(*)::int as all, (count(*) filter (where e.left_out_because is null and e.person_id is not null))::int as already,
         (count(*) filter (where e.left_out_because is not null))::int as left_out
       from ${source} c left join talent_shortlist_entry e on e.shortlist_id = $1 and e.person_id = c.person_id
       where ${sql.scoped(criteriaOf(asked), asker.bounds)}`,
      sql.parameters,
    );
    return row!;
  }

  private async insert(tx: Tx, asker: Asker, id: string, asked: ShortlistAddition, room: number): Promise<string[]> {
    const { sql, source } = await this.prepared(tx, asker, id, asked);
    const where = sql.scoped(criteriaOf(asked), asker.bounds);
    const met = sql.met(asked.wishes ?? {});
    const add = (value: unknown) => `$${sql.parameters.push(value)}`;
    const byHand = asked.people && `array_position(${add(asked.people)}::uuid[], c.person_id)`;
    const first = byHand ?? orderOf(asked.sort ?? 'givenName', { text: asked.criteria?.text ?? '', similar: false, met, add });
    const keys = [first ?? `''`, SORT_KEY, 'c.person_id'];
    const order = first === null ? keys.slice(1) : keys;
    const rows = await tx.query<{ person_id: string }>(
      `with first as (
         select ${keys[0]} as k1, ${keys[1]} as k2, c.person_id from ${source} c
         where ${where} and not exists (select from talent_shortlist_entry e where e.shortlist_id = $1 and e.person_id = c.person_id)
         order by ${order.join(', ')} limit ${room}),
       found as (select s.person_id, row_number() over (order by s.k1, s.k2, s.person_id) as at from first s)
       insert into talent_shortlist_entry (shortlist_id, person_id, place, staged_by, added_by)
       select $1, f.person_id, f.at + (select coalesce(max(e.place), 0) from talent_shortlist_entry e where e.shortlist_id = $1), ${add(asker.userId)}, ${add(asker.userId)}
       from found f returning person_id`,
      sql.parameters,
    );
    return rows.map(({ person_id }) => person_id);
  }

  private async prepared(tx: Tx, asker: Asker, id: string, asked: ShortlistAddition): Promise<{ sql: CriteriaSql; source: string }> {
    const day = this.clock.today();
    const { sql: source } = withoutColumns(cardSource({ onDay: null, knownAt: null }, day, day), hiddenColumns(asker));
    const sql = await this.compiler.prepare(tx, criteriaOf(asked), asker.bounds, day, [id], { wishes: asked.wishes ?? {} });
    return { sql, source };
  }
}

interface Found {
  readonly all: number;
  readonly already: number;
  readonly left_out: number;
}

/** Alone, people chosen by hand are a question of their own: as `include` of nobody it would be one about everybody. */
const criteriaOf = ({ people, criteria = {} }: ShortlistAddition): Criteria =>
  people === undefined ? criteria : { include: people.map((id) => ({ id, reason: '-' })) };
