import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { CursorSeal, type Day, DomainError, type Page, toPage } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { ABSENT } from '../plan/preview.js';
import type { ImportRow } from './import.rows.js';
import { ImportService } from './import.service.js';
import type { AbsentChoice, AbsentPerson } from './import.view.js';
import { ImportAccess } from './import-access.js';
import { Stores } from './stores.js';

/** People of the unit whom the file does not name: an officer says who stays, left or moved; nobody is ended by itself. */
@Injectable()
export class AbsentService {
  constructor(
    private readonly stores: Stores,
    private readonly access: ImportAccess,
    private readonly imports: ImportService,
    private readonly cursors: CursorSeal,
  ) {}

  page(asker: Asker, id: string, limit: number, after: string | null): Promise<Page<AbsentPerson>> {
    return this.stores.database.readWhole(async (tx) => {
      const { keepingUnitId, asOf } = await this.access.require(tx, asker, id);
      const mark = after ? this.cursors.decode(id, after) : null;
      const rows = await tx.query<AbsentRow>(
        `select k.person_id as id, p.code, n.full_name as name, e.position, n.sort_key, a.action, a.on_day as "on", a.reason, a.unit_id,
           (select u.name_vi from organizations_unit_period u where u.unit_id = a.unit_id order by lower(u.valid) desc nulls last limit 1) as unit_name
         ${ABSENT.replace('where k.unit_id', `join profiles_person p on p.id = k.person_id left join exchange_absent a on a.import_id = $1 and a.person_id = k.person_id where k.unit_id`)}
           and ($4::text is null or (n.sort_key, k.person_id) > ($4::text collate "C", $5::uuid))
         order by n.sort_key, k.person_id limit $6`,
        [id, keepingUnitId, asOf ?? this.stores.clock.today(), mark?.[0] ?? null, mark?.[1] ?? null, limit + 1],
      );
      const page = toPage(rows, limit, ({ sort_key, id: person }) => this.cursors.encode(id, [sort_key, person]));
      return { items: page.items.map(viewOf), next: page.next };
    });
  }

  async choose(asker: Asker, id: string, choices: readonly AbsentChoice[]): Promise<void> {
    const decide = async (tx: Tx, { keepingUnitId, asOf }: ImportRow) => {
      const today = this.stores.clock.today();
      for (const { person, action, on, reason, unitId } of choices) {
        const day = action === 'keep' ? null : (on ?? asOf ?? today);
        if (day !== null && day > today) throw new DomainError('import.end_before_start');
        if (action === 'move' && !unitId) throw new DomainError('import.unit_needed');
        if (action === 'move') await this.access.requireUnit(tx, asker, unitId!);
        const which = person === 'all' ? '$8::text is null' : 'k.person_id::text = $8';
        const known = [id, keepingUnitId, asOf ?? today];
        const [early] = await tx.query(
          `select from (select k.person_id, e.starts_on ${ABSENT} and ${which.replace('$8', '$4')}) t
           where $5::date is not null and platform_first_day(t.starts_on) >= $5::date limit 1`,
          [...known, person === 'all' ? null : person, day],
        );
        if (early) throw new DomainError('import.end_before_start');
        await tx.execute(
          `insert into exchange_absent (import_id, person_id, action, on_day, reason, unit_id)
           select $1, t.person_id, $4, $5, $6, $7 from (select k.person_id ${ABSENT} and ${which}) t
           on conflict (import_id, person_id) do update set action = excluded.action, on_day = excluded.on_day, reason = excluded.reason, unit_id = excluded.unit_id`,
          [...known, action, day, reason ?? null, action === 'move' ? unitId! : null, person === 'all' ? null : person],
        );
      }
    };
    await this.imports.act(asker, id, null, (tx, _change, row) => decide(tx, row), 'ready', 'needs_mapping', 'committed');
  }
}

interface AbsentRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly position: string | null;
  readonly sort_key: string;
  readonly action: AbsentPerson['action'] | null;
  readonly on: Day | null;
  readonly reason: string | null;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
}

const viewOf = ({ id, code, name, position, action, on, reason, unit_id, unit_name }: AbsentRow): AbsentPerson => ({
  id,
  code,
  name,
  position,
  action: action ?? 'keep',
  on,
  reason,
  unit: unit_id && unit_name ? { id: unit_id, name: unit_name } : null,
});
