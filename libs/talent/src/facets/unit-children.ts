import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import { Units } from '#libs/organizations';
import type { Bounds, Tx } from '#libs/platform';

export interface UnitChild {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** The units a unit facet counts: the children of the one selected, else of the top of the asker's scope. */
@Injectable()
export class UnitChildren {
  constructor(private readonly units: Units) {}

  async of(tx: Tx, bounds: Bounds, selected: readonly (string | null)[] | undefined, day: Day): Promise<UnitChild[]> {
    const tree = await this.units.tree(tx, day, bounds);
    const ids = new Set(tree.map(({ id }) => id));
    const chosen = (selected ?? []).filter((unit) => unit !== null);
    const tops = tree.filter(({ parentId }) => parentId === null || !ids.has(parentId));
    const parent =
      chosen.length === 1 ? tree.find(({ id, code }) => id === chosen[0] || code === chosen[0]) : tops.length === 1 ? tops[0] : undefined;
    const children = parent ? tree.filter(({ parentId }) => parentId === parent.id) : tops;
    return children.map(({ id, name, path }) => ({ id, name, path }));
  }
}
