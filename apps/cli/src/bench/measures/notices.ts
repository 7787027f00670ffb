import type { Bench, Measurement } from '../bench.js';
import { WrongAnswer } from '../bench.js';
import { figuresOf, type Line } from '../line.js';
import { tellOfChange } from '../product/people-changed.js';
import { took } from '../timing.js';

const RUNS = 60;
const FIELDS = ['CNTT', 'YT', 'GDDT', 'NL', 'DL', 'KT', 'CNVH', 'NNCNC', 'CBCT', 'DV'];

/** From a quota that is entered to the follower's inbox; and the rule over a change that touches everybody, with the api beside it. */
export const notices: Measurement = {
  name: 'notices',
  async run(bench: Bench): Promise<Line[]> {
    const officer = await bench.door('personnel_officer');
    const recruiter = await bench.door('recruiter');
    await recruiter.post('/api/field-follows', { field: null, unitId: null });
    const told: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const quota = {
        year: new Date().getFullYear() + Math.floor(run / 10),
        unit: bench.units.root.id,
        field: FIELDS[run % 10]!,
        given: 5,
      };
      told.push(
        await took(async () => {
          await officer.post('/api/quotas', { quotas: [quota] });
          while ((await inboxSize(bench)) <= run) await new Promise((resolve) => setTimeout(resolve, 2));
        }),
      );
    }
    return [
      { name: 'quota entered -> inbox', product: figuresOf(told.slice(5)), floor: null, limits: { p95: 500 } },
      ...(await overEverybody(bench)),
    ];
  },
};

async function inboxSize({ sql }: Bench): Promise<number> {
  const { rows } = await sql.query<{ n: number }>('select count(*)::int as n from notifications_inbox');
  return rows[0]!.n;
}

/** The api does this work itself where there is no Redis, as here: the hardest case for who asks it something meanwhile. */
async function overEverybody({ sql, size, door, loopDelay }: Bench): Promise<Line[]> {
  const { rows } = await sql.query<{ id: string; n: number }>(
    'select recorded_change as id, count(*)::int as n from profiles_identity group by recorded_change order by 2 desc limit 1',
  );
  if (rows[0]!.n < size.people / 2) throw new WrongAnswer(`the largest change touches ${rows[0]!.n} people only`);
  await sql.query('delete from recruitment_candidate');
  const asker = await door('leader');
  const waits: number[] = [];
  let running = true;
  const beside = (async () => {
    while (running) waits.push(await took(() => asker.get('/api/health/live')));
  })();
  let run = Number.NaN;
  const delays = await loopDelay(async () => {
    run = await took(() => tellOfChange(sql, rows[0]!.id));
  });
  running = false;
  await beside;
  return [
    { name: `rule over ${rows[0]!.n} changed people`, product: figuresOf([run]), floor: null, limits: { p50: 30_000 } },
    { name: 'api asked meanwhile', product: figuresOf(waits), floor: null, limits: { p95: 50 } },
    { name: 'delay of its event loop, p50/p95/p99', product: delays, floor: null, limits: { p99: 50 } },
  ];
}
