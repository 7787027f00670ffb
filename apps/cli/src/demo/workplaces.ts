import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { UnitFiles } from '#libs/organizations';
import { PROFESSIONS, type Profession } from './professions.js';

/** A unit of the sample body and the people it has of one profession. */
export interface Workplace {
  readonly unit: string;
  readonly name: string; // of the profession
  readonly profession: Profession;
  readonly people: number;
  /** Units where its people worked until it was set up; empty when it has always existed. */
  readonly before: readonly string[];
  readonly since: string | null;
  /** Other units of the same profession, from which people come. */
  readonly alike: readonly string[];
}

/** Reads `workplaces.csv` of a folder; what is wrong names the line. */
export function readWorkplaces(folder: string, units: UnitFiles): Workplace[] {
  const lines = parse(readFileSync(join(folder, 'workplaces.csv')), { bom: true, columns: true }) as Record<string, string>[];
  return lines.map(({ unit = '', profession: name = '', people }, index) => {
    const line = units.units.find(({ key }) => key === unit);
    const profession = PROFESSIONS[name];
    if (!line || !profession) throw new Error(`workplaces.csv, line ${index + 2}: the unit or the profession is unknown`);
    const since = line.existsFrom;
    const ward = line.kind === 'ward' ? line.key : line.parent;
    return {
      unit,
      name,
      profession,
      people: Number(people),
      since,
      before: since
        ? units.history
            .filter(({ event, value, on }) => event === 'successor' && value === ward && on === since)
            .map(({ unit: old }) => old)
        : [],
      alike: since ? [] : lines.filter((other) => other.profession === name && other.unit !== unit).map((other) => other.unit ?? ''),
    };
  });
}
