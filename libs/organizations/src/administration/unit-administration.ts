import { Injectable } from '@nestjs/common';
import type { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { Changes, type Tx } from '#libs/platform';
import { bumpVersion, lockStructure } from '../changes/structure.js';
import { UnitChanges } from '../changes/unit-changes.js';
import { UnitCreation } from '../changes/unit-creation.js';
import { UnitMoves } from '../changes/unit-moves.js';
import { Units } from '../units/unit.queries.js';
import type { ChangeUnitBody, CloseUnitBody, CreateUnitBody, MoveUnitBody, SuccessorBody, SuccessorsBody } from './unit.bodies.js';

/** What an administrator does to the tree, each within the units the permission covers. */
@Injectable()
export class UnitAdministration {
  constructor(
    private readonly changes: Changes,
    private readonly units: Units,
    private readonly creation: UnitCreation,
    private readonly unitChanges: UnitChanges,
    private readonly moves: UnitMoves,
  ) {}

  create(asker: Asker, { validFrom, ...unit }: CreateUnitBody): Promise<string> {
    return this.changes.write(asker, null, async (tx, change) => {
      await this.units.require(tx, unit.parentId, asker.bounds);
      return this.creation.create(tx, change, unit, validFrom ?? null);
    });
  }

  change(asker: Asker, id: string, version: number, { from, ...values }: ChangeUnitBody): Promise<void> {
    return this.changes.write(asker, null, async (tx, change) => {
      await this.units.require(tx, id, asker.bounds);
      await this.unitChanges.rename(tx, change, id, version, values, from);
    });
  }

  close(asker: Asker, id: string, { on, successors = [] }: CloseUnitBody): Promise<void> {
    return this.changes.write(asker, null, async (tx, change) => {
      await this.units.require(tx, id, asker.bounds);
      await this.requireAll(tx, asker, successors);
      await this.unitChanges.close(tx, change, id, on, successors);
    });
  }

  addSuccessors(asker: Asker, id: string, { on, successors }: SuccessorsBody): Promise<void> {
    return this.changes.write(asker, null, async (tx, change) => {
      await this.units.require(tx, id, asker.bounds);
      await this.requireAll(tx, asker, successors);
      await lockStructure(tx);
      await bumpVersion(tx, id, null);
      await this.unitChanges.link(tx, change, id, on, successors);
    });
  }

  move(asker: Asker, id: string, version: number, { parentId, from }: MoveUnitBody): Promise<void> {
    return this.changes.write(asker, null, async (tx, change) => {
      await this.units.require(tx, id, asker.bounds);
      await this.units.require(tx, parentId, asker.bounds);
      await this.moves.move(tx, change, id, version, parentId, from);
    });
  }

  private async requireAll(tx: Tx, asker: Asker, successors: readonly SuccessorBody[]): Promise<void> {
    if (new Set(successors.map(({ unitId }) => unitId)).size < successors.length) throw new DomainError('organizations.link_exists');
    for (const { unitId } of successors) await this.units.require(tx, unitId, asker.bounds);
  }
}
