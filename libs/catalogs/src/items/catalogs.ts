import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { FieldProposal } from '../fields/field-proposer.js';
import type { CatalogItem, CatalogName, EducationLevel } from './catalog-item.js';
import type { Catalog, Snapshot } from './snapshot.js';
import { readSnapshot, readVersion } from './snapshot.js';

/**
 * The code lists, held in memory: read at the start, and again within a minute after another process loaded new files.
 * Every answer is synchronous, so that rules and parsers may ask per cell.
 */
@Injectable()
export class Catalogs implements OnModuleInit, OnModuleDestroy {
  private snapshot: Snapshot | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly database: Database) {}

  async onModuleInit(): Promise<void> {
    await this.reload();
    this.timer = setInterval(() => void this.reloadIfNewer().catch(() => undefined), RELOAD_MS); // a database that is away is met again
    this.timer.unref();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async reload(): Promise<void> {
    this.snapshot = await this.database.readWhole(readSnapshot);
  }

  names(): string[] {
    return [...this.current().catalogs.keys()];
  }

  /** A list as a client names it; unknown names are refused with 404. */
  catalog(name: string): Catalog {
    const catalog = this.current().catalogs.get(name);
    if (!catalog) throw new DomainError('catalogs.not_found');
    return catalog;
  }

  items(name: CatalogName): readonly CatalogItem[] {
    return this.catalog(name).items;
  }

  /** By its code, as written in the list; of a re-used code the newest. */
  find(name: CatalogName, code: string): CatalogItem | null {
    return this.catalog(name).byCode.get(code) ?? null;
  }

  /** By any form it is written in: name, code, alias, folded or not: "Thạc sỹ", "th.s", "cao hoc" are all ThS. */
  findByAlias(name: CatalogName, text: string): CatalogItem | null {
    return this.catalog(name).aliases.find(text);
  }

  /** Three-digit prefixes of citizen numbers: the 63 provinces of before 1/7/2025, which numbers keep. */
  provinceCodes63(): ReadonlySet<string> {
    return this.current().provinceCodes63;
  }

  educationLevel(code: string): EducationLevel | null {
    return this.current().educationLevels.get(code) ?? null;
  }

  /** Categories of people who are counted as cán bộ, công chức, viên chức. */
  categoriesInCbccvc(): string[] {
    return this.items('staff_categories')
      .filter(({ attributes }) => attributes.counts_in_cbccvc === '1')
      .map(({ code }) => code);
  }

  /** The field proposed by a major, or by the first of several that proposes one; null where no alias is known. */
  proposeField(majors: string): FieldProposal | null {
    const found = this.proposeFields(majors).filter((proposal) => proposal !== null);
    return found.find(({ field }) => field !== null) ?? found[0] ?? null;
  }

  /** The proposal of each major in a text divided by ";". */
  proposeFields(majors: string): (FieldProposal | null)[] {
    return this.current().fields.proposeAll(majors);
  }

  /** A major with its abbreviations spelled out. */
  expandMajor(major: string): { readonly text: string; readonly changed: boolean } {
    return this.current().fields.expand(major);
  }

  private current(): Snapshot {
    if (!this.snapshot) throw new Error('catalogs are read when the application starts');
    return this.snapshot;
  }

  private async reloadIfNewer(): Promise<void> {
    const version = await this.database.readWhole(readVersion);
    if (version !== this.current().version) await this.reload();
  }
}

const RELOAD_MS = 60_000;
