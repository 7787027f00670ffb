import { subtree } from '#libs/platform';
import { type Bench, type BenchUnit, type BenchUnits, type Measurement, WrongAnswer } from '../bench.js';
import { figuresOf, type Limits, type Line } from '../line.js';
import type { DoorAnswer } from '../product/door.js';
import { byTurns } from '../timing.js';

const CODE = 'postgraduate-rate';
const RATIO = `/api/indicators/${CODE}`;
/** Days that nobody asked for before, one for each run, and one that is asked for again and again: no year-ends, which are kept. */
const daysOf = (year: number) => (run: number) => `${year - Math.floor(run / 28)}-02-${String((run % 28) + 1).padStart(2, '0')}`;
const again = () => '2024-11-30';

interface TargetCase {
  readonly name: string;
  readonly unit: (units: BenchUnits) => BenchUnit | null;
  readonly onDay: ((run: number) => string) | null; // null: today
  readonly by: 'index' | 'cards' | 'stored';
  readonly runs: number;
  readonly limits: Limits;
  readonly ofCountry: Pick<TargetCase, 'by' | 'runs' | 'limits'>; // where days that are over are counted in the background, and kept
}

interface Counted {
  readonly numerator: number;
  readonly denominator: number;
}

const CASES: readonly TargetCase[] = [
  {
    name: 'today, all',
    unit: () => null,
    onDay: null,
    by: 'index',
    runs: 30,
    limits: { p95: 25 },
    ofCountry: { by: 'index', runs: 5, limits: { p95: 60 } },
  },
  {
    name: 'today, a ward',
    unit: ({ ward }) => ward,
    onDay: null,
    by: 'index',
    runs: 30,
    limits: { p95: 25 },
    ofCountry: { by: 'index', runs: 10, limits: { p95: 60 } },
  },
  {
    name: 'a past day, all',
    unit: () => null,
    onDay: daysOf(2024),
    by: 'cards',
    runs: 10,
    limits: { p95: 400 },
    ofCountry: { by: 'stored', runs: 1, limits: {} },
  },
  {
    name: 'a past day again, all',
    unit: () => null,
    onDay: again,
    by: 'index',
    runs: 30,
    limits: { p95: 400 },
    ofCountry: { by: 'stored', runs: 5, limits: { p95: 50 } },
  },
  {
    name: 'a past day, a ward',
    unit: ({ ward }) => ward,
    onDay: daysOf(2022),
    by: 'cards',
    runs: 20,
    limits: { p95: 40 },
    ofCountry: { by: 'cards', runs: 10, limits: {} },
  },
];

/** Ratios over HTTP: today, on a past day, at ten year-ends, beside the same counts by hand; the board, and what a scenario takes. */
export const targets: Measurement = {
  name: 'targets',
  async run(bench) {
    const lines: Line[] = [...(await bySql(bench))];
    for (const asked of CASES) lines.push(await measured(bench, asked));
    lines.push(await byUnit(bench), await board(bench));
    return bench.size.copies ? lines : [...lines, await yearEnds(bench), await pastOfBoard(bench), await scenario(bench)]; // each year-end of a country is a job of minutes
  },
};

async function measured(bench: Bench, { name, unit, onDay, ofCountry, ...ofOthers }: TargetCase): Promise<Line> {
  const { by, runs, limits } = bench.size.copies ? ofCountry : ofOthers;
  const within = unit(bench.units);
  const door = await bench.door('leader', within);
  const ask = (run: number) => counted(() => door.get<Counted>(`${RATIO}/measure${onDay ? `?onDay=${onDay(run)}` : ''}`));
  const now = await today(bench);
  const floor = (run: number) => bench.sql.query<Counted>({ text: byHand(within), values: [onDay?.(run) ?? now] });
  if (by === 'index') await untilCountedBy(by, () => ask(0));
  const warm = runs === 1 ? 0 : 2;
  const [first, expected] = [await ask(runs + warm), await floor(runs + warm)];
  if (first.headers['x-counted-by'] !== by) throw new WrongAnswer(`«${name}»: not counted by the ${by}`);
  requireSame(name, first.body, expected.rows[0]!);
  return { name: `targets: ${name}`, ...(await byTurns(runs, ask, floor, { warm })), limits };
}

/** As long as the index is not ready, by SQL: of a country that is long enough to be asked several times. */
async function bySql(bench: Bench): Promise<Line[]> {
  if (!bench.size.copies) return [];
  const door = await bench.door('leader', null);
  const times: number[] = [];
  for (let at = 0; at < 12; at++) {
    const begin = performance.now();
    const { headers } = await door.get(`${RATIO}/measure?by=unit`);
    if (headers['x-counted-by'] !== 'cards') break;
    times.push(performance.now() - begin);
  }
  return times.length > 0
    ? [{ name: 'targets: today, by unit, by SQL', product: figuresOf(times), floor: null, limits: { p95: 400 } }]
    : [];
}

async function byUnit(bench: Bench): Promise<Line> {
  const door = await bench.door('leader', null);
  const ask = () => door.get<Counted & { groups: (Counted & { code: string | null })[] }>(`${RATIO}/measure?by=unit`);
  await untilCountedBy('index', ask);
  const values = [await today(bench)];
  const { path } = bench.units.root;
  const unit = `split_part(substr(u.path, ${path.length + 1}), '.', 1)`;
  const floor = () => bench.sql.query<Counted>({ text: byHand(null, unit), values });
  const [found, expected] = [(await ask()).body, (await floor()).rows];
  const sum = (rows: readonly Counted[]): Counted => ({
    numerator: rows.reduce((all, { numerator }) => all + numerator, 0),
    denominator: rows.reduce((all, { denominator }) => all + denominator, 0),
  });
  requireSame('today, by unit', sum(found.groups), sum(expected));
  return {
    name: 'targets: today, by unit',
    ...(await byTurns(bench.size.copies ? 5 : 30, ask, floor, { warm: 2 })),
    limits: { p95: bench.size.copies ? 60 : 25 },
  };
}

async function board(bench: Bench): Promise<Line> {
  const door = await bench.door('leader', null);
  const ask = () => door.get<{ items: (Counted & { code: string })[] }>('/api/indicator-board');
  const statement = { text: byHand(null), values: [await today(bench)] };
  const floor = () => bench.sql.query<Counted>(statement);
  requireSame('the board', (await ask()).body.items.find(({ code }) => code === CODE)!, (await floor()).rows[0]!);
  const { product } = await byTurns(30, ask, async () => undefined, { warm: 2 });
  return { name: 'targets: the board, all', product, floor: null, limits: {} }; // two dozen numbers: there is no one statement beside them
}

async function yearEnds(bench: Bench): Promise<Line> {
  const door = await bench.door('leader', null);
  const ask = () => door.get<{ actual: (Counted & { onDay: string })[] }>(`${RATIO}/trajectory`);
  const thisYear = Number((await today(bench)).slice(0, 4));
  const days = Array.from({ length: 10 }, (_, at) => `${thisYear - 10 + at}-12-31`);
  await ask(); // these days are kept from now on
  for (const day of days) await untilCountedBy('index', () => door.get(`${RATIO}/measure?onDay=${day}`));
  const floorOf = async (day: string) => (await bench.sql.query<Counted>({ text: byHand(null), values: [day] })).rows[0]!;
  const floor = async () => {
    for (const day of days) await floorOf(day);
  };
  const { actual } = (await ask()).body;
  for (const day of days) {
    const found = actual.find(({ onDay }) => onDay === day);
    requireSame(day, found ?? { numerator: 0, denominator: 0 }, await floorOf(day));
  }
  return {
    name: 'targets: ten year-ends, all',
    ...(await byTurns(10, ask, floor, { warm: 1 })),
    limits: { p95: 200 },
  };
}

/** Small drawings of every number at six year-ends, and of one in the units; by hand that one alone. */
async function pastOfBoard(bench: Bench): Promise<Line> {
  const door = await bench.door('leader', null);
  const ask = () =>
    door.get<{ items: { code: string; points: (Counted & { onDay: string })[] }[] }>(`/api/indicator-board/past?code=${CODE}`);
  const last = Number((await today(bench)).slice(0, 4)) - 1;
  const days = Array.from({ length: 6 }, (_, at) => `${last - 5 + at}-12-31`);
  await ask(); // these days are kept from now on
  for (const day of days) await untilCountedBy('index', () => door.get(`${RATIO}/measure?onDay=${day}`));
  const floorOf = async (day: string) => (await bench.sql.query<Counted>({ text: byHand(null), values: [day] })).rows[0]!;
  const floor = async () => {
    for (const day of days) await floorOf(day);
  };
  const points = (await ask()).body.items.find(({ code }) => code === CODE)!.points;
  for (const day of days)
    requireSame(`past ${day}`, points.find(({ onDay }) => onDay === day) ?? { numerator: 0, denominator: 0 }, await floorOf(day));
  return { name: 'targets: six year-ends of the board', ...(await byTurns(10, ask, floor, { warm: 1 })), limits: { p95: 200 } };
}

async function scenario(bench: Bench): Promise<Line> {
  const door = await bench.door('leader', null);
  const levers = { send: 5, sendDoctors: 1, attract: 2, recruits: null, share: null, attrition: null };
  const costs = { send: 100, sendDoctors: 250, attract: 300 };
  const caps = { send: 60, sendDoctors: 20, attract: 20 };
  const body = { indicator: 'postgraduate-rate', unitId: bench.units.root.id, levers, costs, caps };
  const ask = () => door.post<object>('/api/scenarios/cheapest', body);
  await ask(); // what happened in the last years is found once
  const { product } = await byTurns(20, ask, async () => undefined, { warm: 2 });
  return { name: 'targets: the cheapest of 25,620 mixes', product, floor: null, limits: { p95: 50 } };
}

/** The number, however long it is counted in the background. */
async function counted<Body>(ask: () => Promise<DoorAnswer<Body>>): Promise<DoorAnswer<Body>> {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 202) return answer;
    await pause(250);
  }
}

async function untilCountedBy(by: 'index' | 'cards', ask: () => Promise<DoorAnswer<unknown>>): Promise<void> {
  for (let at = 0; at < 600; at++) {
    if ((await ask()).headers['x-counted-by'] === by) return;
    await pause(100);
  }
  throw new WrongAnswer(`never counted by the ${by}`);
}

function requireSame(name: string, found: Counted, expected: Counted): void {
  if (found.numerator !== expected.numerator || found.denominator !== expected.denominator)
    throw new WrongAnswer(
      `«${name}»: ${found.numerator} of ${found.denominator}, by hand ${expected.numerator} of ${expected.denominator}`,
    );
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const today = async (bench: Bench): Promise<string> =>
  (await bench.sql.query<{ day: string }>(`select (now() at time zone 'Asia/Ho_Chi_Minh')::date::text as day`)).rows[0]!.day;

/** As one would write it for this one ratio, planned for its day each time (a plan for any day takes twenty times as long): who surely worked in a category that counts, and who of them surely held a degree that counts. */
function byHand(unit: BenchUnit | null, apart: string | null = null): string {
  const range = unit && subtree(unit.path);
  const scope = range ? `and u.path >= '${range.lo}' and u.path < '${range.hi}'` : '';
  return `select ${apart ? `${apart} as code, ` : ''}count(*)::int as denominator, count(d.person_id)::int as numerator
    from profiles_employment e join organizations_unit_period u on u.unit_id = e.unit_id and u.valid @> $1::date
    left join (
      select distinct q.person_id from profiles_qualification q join catalogs_education_level l on l.code = q.level and l.is_postgraduate
      where q.track = 'professional' and q.retracted_at is null and q.valid @> $1::date) d on d.person_id = e.person_id
    where e.is_primary and e.retracted_at is null and e.valid @> $1::date and e.category = any(
      case when $1::date < '2025-07-01' then '{CB,CC,VC,CC_XA}'::text[] else '{CB,CC,VC}'::text[] end) ${scope}
    ${apart ? 'group by 1' : ''}`;
}
