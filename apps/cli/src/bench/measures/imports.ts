import { type Bench, type Measurement, WrongAnswer } from '../bench.js';
import { figuresOf, type Line } from '../line.js';
import { MemoryWatch } from '../rosters/memory-watch.js';
import { rawCopies } from '../rosters/raw-copy.js';
import { rosterCsv, rosterWorkbook } from '../rosters/roster-files.js';
import { walkRoster } from '../rosters/roster-walk.js';

const COPIES = 3;

/** A roster of as many people as there are already, as CSV and as a workbook, from the upload to the records; beside it COPY of what the commit wrote. */
export const imports: Measurement = {
  name: 'imports',
  async run(bench: Bench): Promise<Line[]> {
    const { people } = bench.size;
    const door = await bench.door('personnel_officer');
    const csv = await walkRoster(bench, door, 'roster.csv', rosterCsv({ people, from: 1 }), people);
    await idle(bench);
    const changeId = await changeOf(bench, csv.importId);
    const copy = await rawCopies(bench.settings, bench.another, { changeId, people: csv.created, runs: COPIES });
    const workbook = await rosterWorkbook({ people, from: people + 1 });
    const memory = new MemoryWatch(bench.workPid);
    const xlsx = await walkRoster(bench, door, 'roster.xlsx', workbook, people).finally(() => memory.stop());
    if (memory.parser === 0) throw new WrongAnswer('the reader of the workbook was not seen');
    const { read, answer, commit, whole } = csv.times;
    const once = (ms: number) => figuresOf([ms]);
    return [
      { name: `CSV of ${people} rows, uploaded to previewed`, product: once(read), floor: null, limits: {} },
      { name: 'one answer to it', product: once(answer), floor: null, limits: {} },
      { name: 'its commit, to COPY into the same tables', product: once(commit), floor: figuresOf(copy.whole), limits: { ratio: 2 } },
      { name: 'its commit, to COPY of people and facts', product: once(commit), floor: figuresOf(copy.facts), limits: {} },
      { name: 'all of it, to COPY into the same tables', product: once(whole), floor: figuresOf(copy.whole), limits: {} },
      {
        name: `workbook of ${people} rows, its parser's memory`,
        product: once(xlsx.times.whole),
        floor: null,
        megabytes: memory.parser,
        limits: { p50: 90_000, megabytes: 300 },
      },
      { name: 'of it the commit, memory of the process', product: once(xlsx.times.commit), floor: null, megabytes: memory.own, limits: {} },
    ];
  },
};

async function changeOf({ sql }: Bench, importId: string): Promise<string> {
  const { rows } = await sql.query<{ id: string }>('select commit_change as id from exchange_import where id = $1', [importId]);
  return rows[0]!.id;
}

/** What follows from the commit is other work: it is waited for. */
async function idle({ sql }: Bench): Promise<void> {
  for (;;) {
    const { rowCount } = await sql.query(`select from platform_outbox where state in ('new', 'queued') limit 1`);
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
