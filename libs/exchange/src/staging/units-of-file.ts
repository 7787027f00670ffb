import { Inject, Injectable } from '@nestjs/common';
import { type Clock, clean, type Day, fold } from '#libs/kernel';
import { Units } from '#libs/organizations';
import { CLOCK, type Tx } from '#libs/platform';
import type { ImportRow } from '../imports/import.rows.js';
import { writtenFor } from './unit-writing.js';

/** A unit as the file writes it, and where it leads. */
export interface FileUnit {
  readonly name: string;
  readonly action: 'create' | 'use' | 'keeping';
  readonly unitId: string | null; // of `use` and `keeping`
  readonly decided: boolean; // an officer said so
  readonly alike: boolean; // found under another writing: worth a look
  readonly rows: number;
}

/** The body itself under everyday names: its people belong to the keeping unit. */
const ITSELF = /^(ubnd|uy ban nhan dan|dang uy|hdnd|van phong|co quan|phuong|xa|thi tran|don vi)( (phuong|xa|thi tran))?$/;

interface Said {
  readonly action: FileUnit['action'];
  readonly unitId: string | null;
}
const NOTHING: ReadonlyMap<string, Said> = new Map();

/** One unit as files write it: capitals and blanks are no difference. */
export const unitKey = (name: string): string => fold(clean(name));

@Injectable()
export class UnitsOfFile {
  constructor(
    private readonly units: Units,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Every unit text of the file: what an officer said of it here or in an earlier file, found below the keeping unit, the keeping unit
   * itself, the one unit right below it that is written alike, or offered for creation there.
   */
  async list(tx: Tx, row: ImportRow): Promise<FileUnit[]> {
    if (!row.keepingUnitId) return [];
    const texts = await tx.query<{ name: string; rows: number }>(
      `select r.unit_text as name, count(*)::int as rows from exchange_row r
       where r.import_id = $1 and r.unit_text is not null group by 1 order by min(r.position)`,
      [row.id],
    );
    const decided = await tx.query<{ name: string; action: FileUnit['action']; unit_id: string | null }>(
      `select u.name, u.action, u.unit_id from exchange_unit u where u.import_id = $1`,
      [row.id],
    );
    const day = row.asOf ?? this.clock.today();
    const keeping = await this.units.unit(tx, row.keepingUnitId, day);
    const decisions = new Map(decided.map((decision) => [decision.name, decision]));
    const named = texts.filter(({ name }) => !decisions.has(name)).map(({ name }) => name);
    const below = await this.units.findByNamesBelow(tx, row.keepingUnitId, named, day);
    const lacking = named.filter((name) => below.get(name)!.length === 0);
    const before = named.length > 0 ? await this.saidBefore(tx, row.keepingUnitId, named, day) : NOTHING;
    const open = lacking.filter((name) => !before.has(name));
    const alike = open.length > 0 ? await this.writtenAlike(tx, row.keepingUnitId, open, day) : new Map<string, string>();
    return texts.map(({ name, rows }): FileUnit => {
      const said = decisions.get(name);
      const found = (action: FileUnit['action'], unitId: string | null, other: Partial<FileUnit> = {}): FileUnit => ({
        name,
        rows,
        action,
        unitId,
        decided: false,
        alike: false,
        ...other,
      });
      if (said) return found(said.action, said.action === 'keeping' ? row.keepingUnitId : said.unit_id, { decided: true });
      const [unit, ...others] = below.get(name)!;
      const earlier = before.get(name);
      if (earlier && !(earlier.action === 'create' && unit))
        return found(earlier.action, earlier.action === 'keeping' ? row.keepingUnitId : earlier.unitId, { decided: true });
      if (ITSELF.test(fold(clean(name))) || (keeping && sameName(name, keeping.name))) return found('keeping', row.keepingUnitId);
      if (unit && others.length === 0) return found('use', unit.id);
      return alike.has(name) ? found('use', alike.get(name)!, { alike: true }) : found('create', null);
    });
  }

  /** What was said of a name in an earlier file; a unit that is gone by now, or lies elsewhere, is none to lead to without asking. */
  private async saidBefore(tx: Tx, unitId: string, names: readonly string[], day: Day): Promise<ReadonlyMap<string, Said>> {
    const said = await tx.query<{ key: string; value: Said }>(
      `select m.key, m.value from exchange_memory m where m.unit_id = $1 and m.kind = 'unit' and m.key = any($2::text[])`,
      [unitId, names.map(unitKey)],
    );
    const within = await tx.query<{ id: string }>(
      `select p.unit_id as id from organizations_unit_period p
       join organizations_unit_period k on k.unit_id = $1 and k.valid @> $3::date and starts_with(p.path, k.path)
       where p.unit_id = any($2::uuid[]) and p.valid @> $3::date`,
      [unitId, said.flatMap(({ value }) => value.unitId ?? []), day],
    );
    const open = new Set(within.map(({ id }) => id));
    const known = new Map(
      said.flatMap(({ key, value }) => (value.unitId === null || open.has(value.unitId) ? [[key, value] as const] : [])),
    );
    return new Map(names.flatMap((name) => (known.has(unitKey(name)) ? [[name, known.get(unitKey(name))!] as const] : [])));
  }

  /** The names for which exactly one unit right below is written alike. */
  private async writtenAlike(tx: Tx, unitId: string, names: readonly string[], day: Day): Promise<Map<string, string>> {
    const units = await tx.query<{ id: string; name: string }>(
      `select p.unit_id as id, p.name_vi as name from organizations_unit_period p where p.parent_id = $1 and p.valid @> $2::date`,
      [unitId, day],
    );
    const found = names.map((name) => [name, units.filter((unit) => writtenFor(name, unit.name))] as const);
    return new Map(found.flatMap(([name, [unit, ...others]]) => (unit && others.length === 0 ? [[name, unit.id] as const] : [])));
  }

  /** The units whose people the file lists; null where it names none: then it lists those of the keeping unit, wherever they work. */
  async about(tx: Tx, row: ImportRow): Promise<string[] | null> {
    const units = await this.list(tx, row);
    if (units.length === 0) return null;
    const [blank] = await tx.query(`select from exchange_row r where r.import_id = $1 and r.unit_text is null limit 1`, [row.id]);
    return [...new Set([...units.flatMap(({ unitId }) => unitId ?? []), ...(blank && row.keepingUnitId ? [row.keepingUnitId] : [])])];
  }
}

/** "UBND Phường Mạo Khê" and "Phường Mạo Khê". */
const sameName = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (name: string): string =>
  fold(clean(name))
    .replace(/^(ubnd|uy ban nhan dan|dang uy|hdnd|van phong) /, '')
    .replace(/^(phuong|xa|thi tran|tinh|thanh pho) /, '');
export const bareUnitName = bare;
