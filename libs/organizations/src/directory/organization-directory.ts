import { Inject, Injectable } from '@nestjs/common';
import { type RootBody, UnitDirectory, type UnitEntry } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { type Clock, DomainError } from '#libs/kernel';
import { type Change, CLOCK, type Tx } from '#libs/platform';
import type { NewUnit } from '../changes/new-unit.js';
import { holdStructure } from '../changes/structure.js';
import { UnitChanges } from '../changes/unit-changes.js';
import { UnitCreation } from '../changes/unit-creation.js';
import { Units } from '../units/unit.queries.js';

/** What sessions, accounts and the first run need to know of units. */
@Injectable()
export class OrganizationDirectory extends UnitDirectory {
  constructor(
    private readonly units: Units,
    private readonly creation: UnitCreation,
    private readonly unitChanges: UnitChanges,
    private readonly catalogs: Catalogs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async find(tx: Tx, ids: readonly string[]): Promise<Map<string, UnitEntry>> {
    return this.units.byIds(tx, ids, this.clock.today());
  }

  async named(tx: Tx, ids: readonly string[]): Promise<Map<string, UnitEntry>> {
    return this.units.standingOf(tx, ids, this.clock.today());
  }

  hold(tx: Tx): Promise<unknown> {
    return holdStructure(tx);
  }

  root(tx: Tx): Promise<UnitEntry | null> {
    return this.units.root(tx, this.clock.today());
  }

  /** A body named by its code is called as the catalogue calls it; it stands since before anything recorded. */
  async createRoot(tx: Tx, change: Change, body: RootBody): Promise<UnitEntry> {
    const id = await this.creation.create(tx, change, this.rootUnit(body), null);
    return this.units.require(tx, id, 'whole');
  }

  async correctRoot(tx: Tx, change: Change, id: string, body: RootBody): Promise<void> {
    const { name, nameEn = null, kind, code = null } = this.rootUnit(body);
    await this.unitChanges.rename(tx, change, id, null, { name, nameEn, kind, code }, null);
  }

  private rootUnit({ wardCode, provinceCode, name }: RootBody): NewUnit {
    const given = [wardCode, provinceCode, name].filter((value) => value !== undefined && value.trim() !== '');
    if (given.length !== 1) throw new DomainError('organizations.body_needed');
    if (name !== undefined) return { name, kind: 'body', parentId: null };
    const item = wardCode
      ? (this.catalogs.find('wards_quang_ninh', wardCode) ?? this.catalogs.find('wards_dong_trieu', wardCode))
      : this.catalogs.find('provinces_34', provinceCode ?? '');
    if (!item) throw new DomainError('organizations.unknown_code');
    const kind = wardCode ? (KIND_OF_WARD[item.attributes.kind ?? ''] ?? 'ward') : 'province';
    return { name: item.attributes.full_name_vi ?? item.nameVi, nameEn: item.nameEn, kind, code: item.code, parentId: null };
  }
}

const KIND_OF_WARD: Readonly<Record<string, NewUnit['kind']>> = { phuong: 'ward', xa: 'commune', dac_khu: 'special_zone' };
