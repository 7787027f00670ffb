import { subtree } from '#libs/platform';
import { type Bench, type BenchUnit, type BenchUnits, type Measurement, WrongAnswer } from '../bench.js';
import type { Limits, Line } from '../line.js';
import { byTurns } from '../timing.js';

const RATIO = '/api/indicators/postgraduate-rate';
const PAST = '2024-12-31';

interface TargetCase {
  readonly name: string;
  readonly unit: (units: BenchUnits) => BenchUnit | null;
  readonly onDay: string | null; // null: today
  readonly runs: number;
  readonly limits: Limits;
}

interface Counted {
  readonly numerator: number;
  readonly denominator: number;
}

const CASES: readonly TargetCase[] = [
  { name: 'today, all', unit: () => null, onDay: null, runs: 30, limits: { p95: 25 } },
  { name: 'today, a ward', unit: ({ ward }) => ward, onDay: null, runs: 30, limits: { p95: 25 } },
  { name: 'a past day, all', unit: () => null, onDay: PAST, runs: 8, limits: { p95: 400 } },
  { name: 'a past day, a ward', unit: ({ ward }) => ward, onDay: PAST, runs: 15, limits: { p95: 40 } },
];

/** A ratio over HTTP, today and on a past day, beside the same count by hand; and ten year-ends in one question. */
export const targets: Measurement = {
  name: 'targets',
  async run(bench) {
    const lines: Line[] = [];
    for (const asked of CASES) lines.push(await measured(bench, asked));
    return [...lines, await yearEnds(bench)];
  },
};

async function measured(bench: Bench, { name, unit, onDay, runs, limits }: TargetCase): Promise<Line> {
  const within = unit(bench.units);
  const door = await bench.door('leader', within);
  const ask = () => door.get<Counted>(`${RATIO}/measure${onDay ? `?onDay=${onDay}` : ''}`);
  const statement = { name: `bench targets ${name}`, text: byHand(within), values: [onDay ?? (await today(bench))] };
  const floor = () => bench.sql.query<Counted>(statement);
  const [found, expected] = [(await ask()).body, (await floor()).rows[0]!];
  if (found.numerator !== expected.numerator || found.denominator !== expected.denominator)
    throw new WrongAnswer(
      `«${name}»: ${found.numerator} of ${found.denominator}, by hand ${expected.numerator} of ${expected.denominator}`,
    );
  return { name: `targets: ${name}`, ...(await byTurns(runs, ask, floor, { warm: 2 })), limits };
}

async function yearEnds(bench: Bench): Promise<Line> {
  const door = await bench.door('leader', null);
  const ask = () => door.get<{ actual: Counted[] }>(`${RATIO}/trajectory`);
  const days = Array.from({ length: 10 }, (_, at) => `${Number(PAST.slice(0, 4)) - 8 + at}-12-31`);
  const floor = async () => {
    for (const day of days) await bench.sql.query({ name: 'bench targets years', text: byHand(null), values: [day] });
  };
  return { name: 'targets: ten year-ends, all', ...(await byTurns(3, ask, floor, { warm: 1 })), limits: { p95: 200 } };
}

const today = async (bench: Bench): Promise<string> =>
  (await bench.sql.query<{ day: string }>(`select (now() at time zone 'Asia/Ho_Chi_Minh')::date::text as day`)).rows[0]!.day;

/** As one would write it for this one ratio: who surely worked in a category that counts, and who of them surely held a degree that counts. */
function byHand(unit: BenchUnit | null): string {
  const range = unit && subtree(unit.path);
  const scope = range ? `and u.path >= '${range.lo}' and u.path < '${range.hi}'` : '';
  return `select count(*)::int as denominator, count(*) filter (where exists (
      select from profiles_qualification q join catalogs_education_level d on d.code = q.level and d.is_postgraduate
      where q.person_id = e.person_id and q.track = 'professional' and q.retracted_at is null and q.valid @> $1::date))::int as numerator
    from profiles_employment e join organizations_unit_period u on u.unit_id = e.unit_id and u.valid @> $1::date
    where e.is_primary and e.retracted_at is null and e.valid @> $1::date and e.category = any(
      case when $1::date < '2025-07-01' then '{CB,CC,VC,CC_XA}'::text[] else '{CB,CC,VC}'::text[] end) ${scope}`;
}
