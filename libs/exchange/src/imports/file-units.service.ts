import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Units } from '#libs/organizations';
import { UnitsOfFile } from '../staging/units-of-file.js';
import type { FileUnitView } from './import.view.js';
import { ImportAccess } from './import-access.js';
import { Stores } from './stores.js';

/** The units a file names: where each leads, or that it is to be made. */
@Injectable()
export class FileUnitsService {
  constructor(
    private readonly stores: Stores,
    private readonly access: ImportAccess,
    private readonly ofFile: UnitsOfFile,
    private readonly units: Units,
  ) {}

  list(asker: Asker, id: string): Promise<FileUnitView[]> {
    return this.stores.database.readWhole(async (tx) => {
      const row = await this.access.require(tx, asker, id);
      const found = await this.ofFile.list(tx, row);
      const names = await this.units.byIds(
        tx,
        found.flatMap(({ unitId }) => unitId ?? []),
        this.stores.clock.today(),
      );
      return found.map(({ name, action, unitId, rows, alike }) => {
        const unit = unitId ? names.get(unitId) : undefined;
        return { name, action, rows, alike, unit: unit ? { id: unit.id, name: unit.name } : null };
      });
    });
  }
}
