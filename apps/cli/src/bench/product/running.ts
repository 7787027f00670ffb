import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Role, SampleAccounts } from '#libs/access';
import { systemActor } from '#libs/kernel';
import { Changes, type ConnectionSettings, urlOf } from '#libs/platform';
import type { Bench, BenchUnit, BenchUnits } from '../bench.js';
import type { Size } from '../sizes.js';
import { ApiProcess } from './api-process.js';
import { Door } from './door.js';
import { withProduct } from './parts.js';
import { WorkerProcess } from './worker-process.js';

/** Starts the product on a database, hands it over to be measured, and takes everything down again. */
export async function withBench<Result>(
  settings: ConnectionSettings,
  dataFolder: string,
  size: Size,
  another: Bench['another'],
  work: (bench: Bench) => Promise<Result>,
): Promise<Result> {
  const folder = join(dataFolder, 'run', 'bench');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const api = await ApiProcess.start(settings.url, dataFolder);
  const worker = await WorkerProcess.start(settings.url, dataFolder);
  const sql = new pg.Client({ connectionString: urlOf(settings, 'app_whole') });
  await sql.connect();
  const doors: Door[] = [];
  try {
    return await work({
      size,
      settings,
      another,
      sql,
      folder,
      workPid: (worker ?? api).pid,
      loopDelay: (work) => api.loopDelay(work),
      units: await unitsOf(sql),
      door: async (role, unit = null) => {
        const door = new Door(api.port);
        doors.push(door);
        const account = await makeAccount(settings, dataFolder, role, unit);
        await door.signIn(account.username, account.password);
        return door;
      },
    });
  } finally {
    for (const door of doors) door.close();
    await sql.end();
    await Promise.all([api.stop(), worker?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeAccount(settings: ConnectionSettings, dataFolder: string, role: Role, unit: BenchUnit | null) {
  const account = {
    role,
    username: `${role.replaceAll('_', '-')}-${randomBytes(4).toString('hex')}`,
    displayName: role,
    password: randomBytes(12).toString('hex'),
    unitId: unit?.id ?? null,
  };
  return withProduct(settings, dataFolder, async (part) => {
    await part(Changes).write(systemActor, null, (tx, change) => part(SampleAccounts).make(tx, change, [account]));
    return account;
  });
}

/** The whole, and the ward and the department where most people work. */
async function unitsOf(sql: pg.Client): Promise<BenchUnits> {
  const { rows } = await sql.query<BenchUnit & { kind: string; parentId: string | null; below: string | null }>(
    `select u.unit_id as id, u.name_vi as name, u.path, u.kind, u.parent_id as "parentId",
       (select p.kind from organizations_unit_period p where p.unit_id = u.parent_id) as below from organizations_unit_period u
     left join talent_card c on c.home_path >= u.path and c.home_path < left(u.path, -1) || '/'
     group by u.unit_id, u.name_vi, u.path, u.kind, u.parent_id order by count(c.person_id) desc, u.path`,
  );
  const root = rows.find(({ parentId }) => parentId === null)!;
  const [ward, department] = ['ward', 'office'].map((kind) => rows.find((unit) => unit.below === 'province' && unit.kind === kind)!);
  return { root, ward: ward!, department: department! };
}
