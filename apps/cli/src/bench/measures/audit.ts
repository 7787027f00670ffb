import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule, AuditTrail, Sealer, SealKey, verifyTrail } from '#libs/audit';
import { systemActor } from '#libs/kernel';
import {
  asOwner,
  Changes,
  type ConnectionSettings,
  createLogger,
  Database,
  DatabaseModule,
  openSecrets,
  PlatformModule,
} from '#libs/platform';
import { type Bench, type Measurement, WrongAnswer } from '../bench.js';
import { figuresOf, type Line } from '../line.js';
import { took } from '../timing.js';

const PAIRS = 9;
const CHANGES = 1_500; // of one run, by so many writers at once:
const WRITERS = 4;
const EVERY_MS = 500; // as the product looks
const EVENTS = 200_000;
const MOST_TIME = 1.053; // at least 95 % of the changes a second without the sealer

@Module({})
class Trail {}

/** Changes with their audit event beside the sealer and without it, how long an event waits for its seal, and the check of everything. */
export const audit: Measurement = {
  name: 'audit',
  async run(bench: Bench): Promise<Line[]> {
    const settings = await bench.another(); // where no product seals
    const app = await NestFactory.createApplicationContext(
      {
        module: Trail,
        imports: [
          DatabaseModule.forRoot(settings, []),
          PlatformModule.forRoot({ secrets: openSecrets(bench.folder), logger: createLogger('silent') }),
          AuditModule.forRoot({ secrets: openSecrets(bench.folder), dataFolder: bench.folder, database: settings }),
        ],
      },
      { logger: false },
    );
    try {
      await app.get(Sealer).seal(); // what the making of the body left
      return [await writesBeside(app), await lag(app), await verified(app, settings, join(bench.folder, 'no-heads'))];
    } finally {
      await app.close();
    }
  },
};

const write = (app: INestApplicationContext): Promise<void> =>
  app
    .get(Changes)
    .write(systemActor, null, (tx, change) =>
      app.get(AuditTrail).record(tx, change, { action: 'bench', entity: 'person', entityId: null }),
    );

async function writesBeside(app: INestApplicationContext): Promise<Line> {
  const run = () =>
    took(() =>
      Promise.all(
        Array.from({ length: WRITERS }, async () => {
          for (let count = 0; count < CHANGES / WRITERS; count++) await write(app);
        }),
      ),
    );
  const times = { with: [] as number[], without: [] as number[] };
  for (let pair = -1; pair < PAIRS; pair++) {
    const [without, sealed] = pair % 2 === 0 ? [await run(), await sealing(app, run)] : (await inTurn(app, run)).reverse();
    await app.get(Sealer).seal();
    if (pair < 0) continue; // warms up
    times.without.push(without!);
    times.with.push(sealed!);
  }
  return {
    name: `${CHANGES} changes beside the sealer, by pairs`,
    product: figuresOf(times.with),
    floor: figuresOf(times.without),
    ofPairs: figuresOf(times.with.map((ms, pair) => ms / times.without[pair]!)).p50,
    limits: { ratio: MOST_TIME },
  };
}

async function inTurn(app: INestApplicationContext, run: () => Promise<number>): Promise<number[]> {
  const sealed = await sealing(app, run);
  return [sealed, await run()];
}

/** Looks as often as the product does while something goes on. */
async function sealing<Result>(
  app: INestApplicationContext,
  work: () => Promise<Result>,
  sealed = async () => undefined as unknown,
): Promise<Result> {
  let wanted = true;
  const looking = (async () => {
    while (wanted) {
      await Promise.all([wait(EVERY_MS), app.get(Sealer).seal().then(sealed)]);
    }
  })();
  const result = await work();
  wanted = false;
  await looking;
  return result;
}

/** A hundred changes a second: from each event to the commit of its seal. */
async function lag(app: INestApplicationContext): Promise<Line> {
  const waits: number[] = [];
  let seen = '0';
  const look = async () => {
    const rows = await app.get(Database).readWhole((tx) =>
      tx.query<{ id: string; ms: number }>(
        `select e.id, (extract(epoch from clock_timestamp() - e.at) * 1000)::float8 as ms
         from audit_event e, (select s.to_xid, s.to_id from audit_seal s order by s.seq desc limit 1) s
         where e.action = 'bench' and e.id > $1 and (e.xid, e.id) <= (s.to_xid, s.to_id) order by e.id`,
        [seen],
      ),
    );
    if (seen !== '0') waits.push(...rows.map(({ ms }) => ms));
    seen = rows.at(-1)?.id ?? seen;
  };
  await look();
  await sealing(
    app,
    async () => {
      for (let count = 0; count < 1_000; count++) await Promise.all([write(app), wait(10)]);
    },
    look,
  );
  const sorted = waits.sort((a, b) => a - b);
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
  return { name: 'event -> sealed, p50/p95/p99', product: { ...figuresOf(waits), p99 }, floor: null, limits: { p99: 1_000 } };
}

async function verified(app: INestApplicationContext, settings: ConnectionSettings, anchor: string): Promise<Line> {
  await app.get(Database).write((tx) =>
    tx.execute(
      `insert into audit_event (actor_kind, actor_id, actor_roles, request_id, action, entity, entity_id, field_names)
       select 'user', uuidv7(), '{personnel_officer}', 'run-' || n, 'profiles.fact_corrected', 'person', uuidv7(), '{position,startsOn}' from generate_series(1, ${EVENTS}) n`,
    ),
  );
  await app.get(Sealer).seal();
  let events = 0;
  const ms = await took(async () => {
    const report = await asOwner(settings, async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only');
      return verifyTrail(tx, app.get(SealKey), { anchor, running: false });
    });
    const damage = report.findings.filter(({ kind }) => kind !== 'anchor_missing');
    if (damage.length > 0 || report.unsealed > 0) throw new WrongAnswer(`the trail is not whole: ${damage[0]?.kind ?? 'unsealed'}`);
    events = report.events;
  });
  return {
    name: `${events} events verified (${Math.round((events / ms) * 1_000)}/s)`,
    product: figuresOf([ms]),
    floor: null,
    limits: { p50: Math.round(events / 50) },
  };
}
