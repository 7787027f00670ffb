import { buildWorkbook, type MadeCell, type MadeSheet } from '../../fixtures/workbooks/build.js';
import { dated } from '../world/world-roster.js';

/** A roster as some office made it, and what a careful clerk tells of it by hand, cell by cell. */
export interface OfficeRoster {
  readonly name: string;
  readonly fileName: string;
  readonly file: () => Buffer | Promise<Buffer>;
  readonly sheet?: number;
  readonly unit: string; // whose roster it is
  readonly asOf: string | null;
  readonly people: readonly TrueRow[];
  readonly unkept: readonly string[]; // columns that hold something no fact is kept of: told in words
}

export interface TrueRow {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
  readonly asked: readonly string[];
}

/** The cells of a row divided by "|", and where it is a person's what is true of it. */
export type Line = readonly [cells: string, truth?: string];

const cellOf =
  (font?: (at: number) => (text: string) => MadeCell) =>
  (text: string, at: number): MadeCell | null => {
    if (text === '') return null;
    if (/^#[\d.]+$/.test(text)) return { value: Number(text.slice(1)) };
    if (/^@\d{4}-\d\d-\d\d$/.test(text)) return dated(text.slice(1));
    const formula = /^=(.+) -> (.*)$/.exec(text);
    if (formula) return { value: /^\d+$/.test(formula[2]!) ? Number(formula[2]) : formula[2]!, formula: formula[1]! };
    return font ? font(at)(text) : { value: text };
  };

export const sheetOfLines = (
  name: string,
  lines: readonly Line[],
  { font, ...others }: Omit<MadeSheet, 'name' | 'rows'> & { font?: (at: number) => (text: string) => MadeCell } = {},
): MadeSheet => ({ name, rows: lines.map(([cells]) => cells.split('|').map(cellOf(font))), ...others });

export const book = (sheets: readonly MadeSheet[]) => (): Promise<Buffer> => buildWorkbook(sheets);

/** "field=value ~ field=value ~ field?": a value, and a field that only a person can tell. */
export const peopleOf = (lines: readonly Line[], first = 1): TrueRow[] =>
  lines.flatMap(([, truth], at) => {
    if (truth === undefined) return [];
    const parts = truth.split('~').map((part) => part.trim());
    const asked = parts.filter((part) => part.endsWith('?')).map((part) => part.slice(0, -1));
    const values = parts
      .filter((part) => !part.endsWith('?') && part !== '')
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]);
    return [{ key: String(at + first), values: Object.fromEntries(values), asked }];
  });
