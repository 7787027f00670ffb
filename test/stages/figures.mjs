import { existsSync, readFileSync } from 'node:fs';

/** The goals whose figures the long form of the security stage has to bring: one without a figure is one that was not proved. */
const GOALS = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 25, 28, 29].map((number) => `G-${number}`);
const COLUMNS = ['goal', 'what', 'figure', 'limit', 'held'];

/** Prints what the specs told, goal by goal; true when every goal has its figures and all of them are held. */
export function printFigures(file) {
  const told = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map(JSON.parse) : [];
  const rows = GOALS.flatMap((goal) => {
    const own = told.filter((figure) => figure.goal === goal);
    return own.length > 0 ? own : [{ goal, what: 'no figure', figure: '-', limit: '', held: false }];
  }).map(({ held, ...figure }) => ({ ...figure, held: held ? 'yes' : 'NO' }));
  const widths = COLUMNS.map((name) => Math.max(name.length, ...rows.map((row) => row[name].length)));
  const line = (cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('  ')
      .trimEnd();
  console.log(`\n${line(COLUMNS)}\n${line(widths.map((width) => '-'.repeat(width)))}`);
  for (const row of rows) console.log(line(COLUMNS.map((name) => row[name])));
  const missed = rows.filter(({ held }) => held === 'NO').length;
  console.log(`${rows.length} figures of ${GOALS.length} goals, ${missed} not held`);
  return missed === 0;
}
