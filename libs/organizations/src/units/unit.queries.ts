import { Inject, Injectable } from '@nestjs/common';
import { type Clock, type Day, DomainError } from '#libs/kernel';
import { type Bounds, boundsSql, CLOCK, type Tx, withinBounds } from '#libs/platform';
import { inTreeOrder } from './tree-order.js';
import { type Unit, type UnitInTree, type UnitLink, unitNameKey } from './unit.js';

/** On the day `$2`, else as it stood last, else as it will first stand. */
const STANDING = `(p.valid @> $2::date) desc, (p.valid << daterange($2::date, null)) desc,
  case when p.valid << daterange($2::date, null) then upper(p.valid) end desc, lower(p.valid)`;

/** Questions about units on a day. The day is always an argument; scope is the bounds given. */
@Injectable()
export class Units {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** A unit by its place of today; one outside the bounds is not found, like one that does not exist. */
  async require(tx: Tx, id: string, bounds: Bounds, onDay: Day = this.clock.today()): Promise<Unit> {
    const unit = await this.unit(tx, id, onDay, bounds);
    if (!unit) throw new DomainError('organizations.not_found');
    return unit;
  }

  /** The units within the bounds on a day, parents first. */
  async tree(tx: Tx, onDay: Day, bounds: Bounds): Promise<UnitInTree[]> {
    const parameters: unknown[] = [onDay];
    const rows = await tx.query<UnitInTree & { sortOrder: number; searchName: string }>(
      `select ${COLUMNS}, u.sort_order as "sortOrder", p.search_name as "searchName",
         (select count(*)::int from organizations_unit_period c where c.parent_id = u.id and c.valid @> $1::date) as children
       from organizations_unit_period p join organizations_unit u on u.id = p.unit_id
       where p.valid @> $1::date and ${boundsSql(bounds, ['p.path'], parameters)}`,
      parameters,
    );
    return inTreeOrder(rows).map(({ sortOrder, searchName, ...unit }) => unit);
  }

  /**
   * A unit as it stands on a day, or as it stood last (or will first stand) where it does not exist then. Null where neither the place
   * of that day nor the one of today lies within the bounds: a unit that was moved away is no longer within reach.
   */
  async unit(tx: Tx, id: string, onDay: Day, bounds: Bounds = 'whole'): Promise<Unit | null> {
    const unit = await this.standing(tx, id, onDay);
    if (!unit || withinBounds(bounds, unit.path)) return unit;
    const today = this.clock.today();
    const now = onDay === today ? null : await this.standing(tx, id, today);
    return now && withinBounds(bounds, now.path) ? unit : null;
  }

  private async standing(tx: Tx, id: string, onDay: Day): Promise<Unit | null> {
    const [row] = await tx.query<Unit>(
      `select ${COLUMNS} from organizations_unit_period p join organizations_unit u on u.id = p.unit_id
       where p.unit_id = $1
       order by ${STANDING} limit 1`,
      [id, onDay],
    );
    return row ?? null;
  }

  /** The same of several, wherever they lie. */
  async standingOf(tx: Tx, ids: readonly string[], onDay: Day): Promise<Map<string, Unit>> {
    const rows = await tx.query<Unit>(
      `select distinct on (u.id) ${COLUMNS} from organizations_unit_period p join organizations_unit u on u.id = p.unit_id
       where p.unit_id = any($1::uuid[]) order by u.id, ${STANDING}`,
      [ids, onDay],
    );
    return new Map(rows.map((unit) => [unit.id, unit]));
  }

  /** Units by their ids, as they stand on a day; what does not exist then is absent. */
  async byIds(tx: Tx, ids: readonly string[], onDay: Day): Promise<Map<string, Unit>> {
    const rows = await tx.query<Unit>(
      `select ${COLUMNS} from organizations_unit_period p join organizations_unit u on u.id = p.unit_id
       where p.unit_id = any($1::uuid[]) and p.valid @> $2::date`,
      [ids, onDay],
    );
    return new Map(rows.map((unit) => [unit.id, unit]));
  }

  /** The units that no longer stand and stood within the bounds last. */
  async closed(tx: Tx, onDay: Day, bounds: Bounds): Promise<Unit[]> {
    const parameters: unknown[] = [onDay];
    return tx.query<Unit>(
      `select ${COLUMNS} from (
         select distinct on (l.unit_id) l.* from organizations_unit_period l order by l.unit_id, lower(l.valid) desc nulls last) p
       join organizations_unit u on u.id = p.unit_id
       where p.valid << daterange($1::date, null) and ${boundsSql(bounds, ['p.path'], parameters)} order by u.id`,
      parameters,
    );
  }

  /** Their paths on a day; what does not exist then is absent. */
  async paths(tx: Tx, ids: readonly string[], onDay: Day): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; path: string }>(
      `select p.unit_id as id, p.path from organizations_unit_period p where p.unit_id = any($1::uuid[]) and p.valid @> $2::date`,
      [ids, onDay],
    );
    return new Map(rows.map(({ id, path }) => [id, path]));
  }

  /** Units by official code on a day: several where the tree holds a code twice. */
  async byCodes(tx: Tx, codes: readonly string[], onDay: Day): Promise<Unit[]> {
    return tx.query<Unit>(
      `select ${COLUMNS} from organizations_unit_period p join organizations_unit u on u.id = p.unit_id
       where p.code = any($1::text[]) and p.valid @> $2::date order by p.path`,
      [codes, onDay],
    );
  }

  /** Units of that name at or below a unit on a day. The name is compared folded, without punctuation. */
  async findByNameBelow(tx: Tx, unitId: string, name: string, onDay: Day): Promise<Unit[]> {
    return (await this.findByNamesBelow(tx, unitId, [name], onDay)).get(name)!;
  }

  /** The same for any number of names at once. */
  async findByNamesBelow(tx: Tx, unitId: string, names: readonly string[], onDay: Day): Promise<Map<string, Unit[]>> {
    const keys = new Map(names.map((name) => [name, unitNameKey(name)]));
    const rows = await tx.query<Unit & { key: string }>(
      `select ${COLUMNS}, p.search_name as key from organizations_unit_period top
       join organizations_unit_period p on p.path >= top.path and p.path < left(top.path, -1) || '/'
       join organizations_unit u on u.id = p.unit_id
       where top.unit_id = $1 and top.valid @> $3::date and p.valid @> $3::date and p.search_name = any($2::text[]) order by p.path`,
      [unitId, [...new Set(keys.values())], onDay],
    );
    const found = new Map<string, Unit[]>();
    for (const { key, ...unit } of rows) found.set(key, [...(found.get(key) ?? []), unit]);
    return new Map([...keys].map(([name, key]) => [name, found.get(key) ?? []]));
  }

  /** The topmost unit on a day, the first made where there are several. */
  async root(tx: Tx, onDay: Day): Promise<Unit | null> {
    const [row] = await tx.query<Unit>(
      `select ${COLUMNS} from organizations_unit_period p join organizations_unit u on u.id = p.unit_id
       where p.parent_id is null and p.valid @> $1::date order by u.number limit 1`,
      [onDay],
    );
    return row ?? null;
  }

  /** Everything a unit was, oldest first. */
  async periods(tx: Tx, id: string): Promise<Unit[]> {
    return tx.query<Unit>(
      `select ${COLUMNS} from organizations_unit_period p join organizations_unit u on u.id = p.unit_id
       where p.unit_id = $1 order by lower(p.valid) nulls first`,
      [id],
    );
  }

  predecessors(tx: Tx, id: string): Promise<UnitLink[]> {
    return this.links(tx, 'predecessor_id', 'successor_id', id);
  }

  successors(tx: Tx, id: string): Promise<UnitLink[]> {
    return this.links(tx, 'successor_id', 'predecessor_id', id);
  }

  private links(tx: Tx, other: 'predecessor_id' | 'successor_id', own: 'predecessor_id' | 'successor_id', id: string): Promise<UnitLink[]> {
    return tx.query<UnitLink>(
      `select l.${other} as "unitId", n.name_vi as name, l.on_day::text as "onDay", l.extent, l.note
       from organizations_unit_link l
       join lateral (select p.name_vi from organizations_unit_period p where p.unit_id = l.${other}
         order by (p.valid @> (l.on_day - ${other === 'predecessor_id' ? 1 : 0})) desc, lower(p.valid) desc nulls last limit 1) n on true
       where l.${own} = $1 order by l.on_day, n.name_vi`,
      [id],
    );
  }
}

const COLUMNS = `u.id, p.code, p.name_vi as name, p.name_en as "nameEn", p.kind, p.parent_id as "parentId", p.path,
  lower(p.valid)::text as "validFrom", upper(p.valid)::text as "validTo", u.version`;
