import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import { type Bounds, boundsSql, isWithinRange, placesOf, type Tx } from '#libs/platform';

export interface UnitChild {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** The units people are counted apart by: one level of the tree, read alone, since the whole tree has thousands. */
@Injectable()
export class UnitChildren {
  /** The children of the one unit selected, else of the top of the asker's scope, else the tops themselves. */
  async of(tx: Tx, bounds: Bounds, selected: readonly (string | null)[] | undefined, day: Day): Promise<UnitChild[]> {
    const chosen = (selected ?? []).filter((unit) => unit !== null);
    const one = chosen.length === 1 ? await this.named(tx, chosen[0]!, bounds, day) : null;
    if (one) return this.below(tx, [one.id], day);
    const tops = await this.tops(tx, bounds, day);
    return tops.length === 1 ? this.below(tx, [tops[0]!.id], day) : tops;
  }

  /** The topmost units within the bounds: those that a range begins with. */
  async tops(tx: Tx, bounds: Bounds, day: Day): Promise<UnitChild[]> {
    if (bounds === 'whole') return this.units(tx, day, 'u.parent_id is null', []);
    const widest = bounds.filter((range) => !bounds.some((other) => other.lo !== range.lo && isWithinRange(range, other)));
    return this.units(tx, day, 'u.path = any($2::text[])', [widest.map(({ lo }) => lo)]);
  }

  below(tx: Tx, parentIds: readonly string[], day: Day): Promise<UnitChild[]> {
    return this.units(tx, day, 'u.parent_id = any($2::uuid[])', [parentIds]);
  }

  byIds(tx: Tx, ids: readonly string[], day: Day): Promise<UnitChild[]> {
    return this.units(tx, day, 'u.unit_id = any($2::uuid[])', [ids]);
  }

  private async named(tx: Tx, idOrCode: string, bounds: Bounds, day: Day): Promise<UnitChild | null> {
    const parameters: unknown[] = [day, idOrCode];
    const within = boundsSql(placesOf(bounds), ['u.path'], parameters);
    const [unit] = await this.units(tx, day, `(u.unit_id::text = lower($2) or u.code = $2) and ${within}`, parameters.slice(1));
    return unit ?? null;
  }

  private units(tx: Tx, day: Day, condition: string, parameters: readonly unknown[]): Promise<UnitChild[]> {
    return tx.query<UnitChild>(
      `select u.unit_id as id, u.name_vi as name, u.path from organizations_unit_period u join organizations_unit o on o.id = u.unit_id
       where u.valid @> $1::date and ${condition} order by o.sort_order, u.search_name collate "C"`,
      [day, ...parameters],
    );
  }
}
