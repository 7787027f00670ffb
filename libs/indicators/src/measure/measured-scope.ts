import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Day, DomainError } from '#libs/kernel';
import { measuredUnitsOn, Units } from '#libs/organizations';
import { type Bounds, type PathRange, subtree, type Tx, withinBounds } from '#libs/platform';

/** Over whom a question is measured: one unit as it was on the day, or its predecessors of then. */
export interface MeasuredScope {
  readonly unit: { readonly id: string; readonly name: string } | null; // null: everything the asker reaches
  readonly ranges: readonly PathRange[] | null; // null: everything
  readonly children: readonly { readonly id: string; readonly name: string; readonly path: string }[];
  readonly partial: readonly { readonly name: string }[]; // came over only in part: not measurable
}

@Injectable()
export class MeasuredScopes {
  constructor(private readonly units: Units) {}

  async of(tx: Tx, asker: Asker, unitId: string | null, day: Day, today: Day): Promise<MeasuredScope> {
    const top = unitId ?? (await this.topOf(tx, asker, today));
    if (!top)
      return { unit: null, ranges: asker.bounds === 'whole' ? null : asker.bounds, children: await this.tops(tx, asker, day), partial: [] };
    const unit = await this.units.unit(tx, top, today);
    if (!unit || !(await this.within(tx, asker.bounds, unit, day))) throw new DomainError('indicators.unit_not_found');
    const measured = await measuredUnitsOn(tx, [top], day);
    const existed = measured.units.some(({ id }) => id === top);
    const tree = await this.units.tree(
      tx,
      day,
      measured.units.map(({ path }) => subtree(path)),
    );
    const parents = new Set(measured.units.map(({ id }) => id));
    const children = existed ? tree.filter(({ parentId }) => parentId && parents.has(parentId)) : tree.filter(({ id }) => parents.has(id));
    return {
      unit: { id: top, name: unit.name },
      ranges: measured.units.map(({ path }) => subtree(path)),
      children: children.map(({ id, name, path }) => ({ id, name, path })),
      partial: measured.partial,
    };
  }

  /** By the place it has now (or had last), or by the one it had on the day: a unit that was moved away is no longer within reach. */
  private async within(tx: Tx, bounds: Bounds, { id, path }: { id: string; path: string }, day: Day): Promise<boolean> {
    if (withinBounds(bounds, path)) return true;
    const then = (await this.units.paths(tx, [id], day)).get(id);
    return then !== undefined && withinBounds(bounds, then);
  }

  /** The topmost unit of the asker's scope, where there is exactly one. */
  private async topOf(tx: Tx, asker: Asker, today: Day): Promise<string | null> {
    const tops = await this.tops(tx, asker, today);
    return tops.length === 1 ? tops[0]!.id : null;
  }

  private async tops(tx: Tx, asker: Asker, day: Day): Promise<{ id: string; name: string; path: string }[]> {
    const tree = await this.units.tree(tx, day, asker.bounds);
    const ids = new Set(tree.map(({ id }) => id));
    return tree.filter(({ parentId }) => parentId === null || !ids.has(parentId)).map(({ id, name, path }) => ({ id, name, path }));
  }
}
