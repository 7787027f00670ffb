import { type Bench, WrongAnswer } from '../bench.js';
import type { Door } from '../product/door.js';
import { took } from '../timing.js';

/** Milliseconds of each step an officer takes from a file to records. */
export interface WalkTimes {
  readonly read: number; // from the upload to the preview
  readonly answer: number; // one answer to all cells of a kind, the preview follows
  readonly commit: number;
  readonly whole: number;
}

export interface Walk {
  readonly importId: string;
  readonly created: number;
  readonly times: WalkTimes;
}

interface Seen {
  readonly status: string;
  readonly keepingUnit: unknown;
  readonly counts: Readonly<Record<string, number>>;
  readonly open: number;
  readonly version: number;
}

const MOST_ARE_NEW = 0.95; // invented people have namesakes of the same birth
const LOOK_MS = 50;
const LONGEST_MS = 10 * 60_000;

/** A file over HTTP, read, its unit said, one answer given, committed: as an officer does it, without the time he thinks. */
export async function walkRoster(bench: Bench, door: Door, name: string, content: Buffer, people: number): Promise<Walk> {
  const begin = performance.now();
  const importId = await upload(door, name, content);
  await settled(bench, importId, 'reading');
  const seen = (): Promise<Seen> => door.get<Seen>(`/api/imports/${importId}`).then(({ body }) => body);
  const first = await seen();
  if (!first.keepingUnit) throw new WrongAnswer(`the unit of ${name} was not found: ${first.status}`);
  const read = performance.now() - begin;
  const answer = await took(() => answerOne(door, importId));
  const { counts } = await seen();
  const fresh = counts.create ?? 0;
  if (fresh < people * MOST_ARE_NEW) throw new WrongAnswer(`${name} would bring in ${fresh} people of ${people}`);
  const commit = await took(async () => {
    await door.post(`/api/imports/${importId}/commit`, {});
    await settled(bench, importId, 'committing');
  });
  const done = await seen();
  if (done.status !== 'committed' || done.counts.created !== fresh)
    throw new WrongAnswer(`${name} ended ${done.status} with ${done.counts.created} people`);
  return { importId, created: fresh, times: { read, answer, commit, whole: performance.now() - begin } };
}

async function upload(door: Door, name: string, content: Buffer): Promise<string> {
  const boundary = 'bench-roster';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const type = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  return (await door.send<{ id: string }>('POST', '/api/imports', payload, type)).body.id;
}

/** Asked of the database: asking the process that does the work would disturb it. */
async function settled({ sql }: Bench, importId: string, busy: string): Promise<void> {
  for (const end = performance.now() + LONGEST_MS; performance.now() < end; ) {
    const { rows } = await sql.query<{ status: string; error: string | null }>(
      'select status, error_code as error from exchange_import where id = $1',
      [importId],
    );
    if (rows[0]!.error) throw new WrongAnswer(`the import ended with ${rows[0]!.error}`);
    if (rows[0]!.status !== busy) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  throw new WrongAnswer(`the import is still ${busy}`);
}

/** Leaves out the first open cell and all of its content; where it is asked who a row is, says that it is somebody new. */
async function answerOne(door: Door, importId: string): Promise<void> {
  type Row = { key: string; cells: { field: string; decision: string; raw: string; answered: boolean }[] };
  const { body } = await door.get<{ items: Row[] }>(`/api/imports/${importId}/rows?decision=open&limit=1`);
  const [row] = body.items;
  const cell = row?.cells.find(({ decision, answered }) => decision === 'ask' && !answered);
  if (!row || !cell) throw new WrongAnswer('nothing is asked');
  const [about, value] = cell.field === 'person' ? [{ row: row.key }, 'new'] : [{ row: 'all', raw: cell.raw }, 'skip'];
  const answers = [{ ...about, column: cell.field, value }];
  await door.send('PUT', `/api/imports/${importId}/answers`, Buffer.from(JSON.stringify({ answers })), {
    'content-type': 'application/json',
  });
}
