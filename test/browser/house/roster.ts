import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureGrid, fixtureRows } from '../../fixtures/csv.js';
import { cellOf } from '../../fixtures/rosters/sample-sheet.js';
import { buildWorkbook, type MadeCell } from '../../fixtures/workbooks/build.js';

const NAME = 'roster1_ward_39col';
/** The column no alias knows: the officer says what it is. */
export const STRANGE_COLUMN = { letter: 'AN', heading: 'Học ở đâu', field: 'Nơi đào tạo' };

/** The sample roster as the ward Mạo Khê would send it: its own letterhead, one of its offices, a column of its own. */
export async function wardRoster(name: string, without?: string): Promise<string> {
  const grid = fixtureGrid(`rosters/${NAME}.grid.csv`).map((cells) => cells.map((text) => text.replace('PHƯỜNG MẪU', 'PHƯỜNG MẠO KHÊ')));
  grid[4]![39] = STRANGE_COLUMN.heading;
  grid[6]![39] = '40';
  for (const row of [8, 9, 11, 12]) grid[row]![39] = 'Học viện Hành chính';
  const layout = fixtureRows(`rosters/${NAME}.layout.csv`);
  const merges = layout.flatMap(({ kind, range, value, trap }) => {
    const source = kind === 'merge' ? range! : kind === 'heading' ? `${value} ${trap}` : '';
    return source.match(/[A-Z]+\d+:[A-Z]+\d+/g) ?? [];
  });
  const rows = grid.filter(([, fullName]) => without === undefined || fullName !== without).map((cells) => cells.map(madeCell));
  return kept(name, await buildWorkbook([{ name: 'DS T6.2026', rows, merges }]));
}

export const notAWorkbook = (): string => kept('anh.xlsx', Buffer.from('This is a picture with the wrong name.'));

function kept(name: string, content: Buffer): string {
  const folder = 'test-results/rosters';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function madeCell(text: string, column: number): MadeCell | null {
  const { type, value, numberFormat } = cellOf(text ?? '', column);
  if (type === 'empty' || value === null) return null;
  return numberFormat ? { value, format: numberFormat } : { value };
}
