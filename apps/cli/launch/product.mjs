import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { handleOf, runCommand, startChild } from './child.mjs';
import { takeDataFolder } from './data-folder.mjs';
import { gaveUp, openDatabase } from './database.mjs';
import { ensurePortFree, waitUntilReady } from './door.mjs';
import { ensureInstalled } from './install.mjs';
import { Keeper } from './keeper.mjs';
import { Register } from './leftovers.mjs';
import { placeFor } from './postgresql/place.mjs';
import { redisProgram, startRedis } from './redis.mjs';
import { say, secondsSince } from './say.mjs';
import { addressOf, childEnvironment, networkAddressesOf, readSettings } from './settings.mjs';

/** Brings the whole product up, with the sample body (`demo`) or as it was left (`start`). */
export async function startProduct(session, mode) {
  const begin = performance.now();
  const settings = readSettings(mode);
  const register = await takeOver(session, settings);
  await ensurePortFree(settings);
  await ensureInstalled();
  session.checkWanted();
  await ensureBuilt();
  session.checkWanted();

  const databaseUrl = await openDatabase(session, settings);
  session.checkWanted();
  const redisUrl = await openRedis(session, settings, register);
  session.checkWanted();
  const environment = childEnvironment(settings, { databaseUrl, redisUrl });
  await runCommand(['migrate'], { ...environment, ADMIN_PASSWORD: process.env.ADMIN_PASSWORD ?? '' });
  session.checkWanted();
  if (mode === 'demo') await runCommand(['seed-demo'], environment);
  session.checkWanted();

  await openDoors(session, { settings, environment, register, names: redisUrl ? ['api', 'worker'] : ['api'] });
  sayReady(settings, begin);
}

async function takeOver(session, { home }) {
  const folder = takeDataFolder(home);
  session.onStop(folder.release);
  const register = new Register(home);
  await register.endLeftovers();
  session.onStop(() => register.clear());
  return register;
}

async function openRedis(session, { redisUrl, home, databaseUrl }, register) {
  if (redisUrl) {
    say('Redis: theo REDIS_URL / as REDIS_URL says');
    return redisUrl;
  }
  const program = redisProgram();
  const begin = performance.now();
  const start = () => program && startRedis(program, home, placeFor(home), databaseUrl);
  let first = await start();
  if (!first) {
    say('Redis: không có, tiến trình api tự làm các việc nền / none, the api process does the background work itself');
    return null;
  }
  const { socket } = first;
  const keeper = new Keeper({
    name: 'Redis',
    start: async () => {
      const redis = first ?? (await start());
      first = null;
      if (!redis) throw gaveUp('Redis');
      return handleOf(redis.child);
    },
    onStarted: (name, pid) => register.add(name, pid),
    givesUp: () => say('Redis: không khởi động lại được, việc nền chậm lại / cannot be started again, background work slows down'),
  });
  await keeper.start();
  keeper.guard();
  session.onStop(() => keeper.stop(1_500));
  say(`Redis: ${program} riêng / private (${secondsSince(begin)})`);
  return socket;
}

/** Api and worker side by side; both are given the same time to finish what they do. */
async function openDoors(session, { settings, environment, register, names }) {
  const keepers = names.map(
    (name) =>
      new Keeper({
        name,
        start: async () => startChild(name, { home: settings.home, environment }),
        onStarted: (started, pid) => register.add(started, pid),
        givesUp: (failed) => session.fail(gaveUp(failed)),
      }),
  );
  session.onStop((ms) => Promise.all(keepers.map((keeper) => keeper.stop(Math.min(ms, 5_500)))));
  const [api] = await Promise.all(keepers.map((keeper) => keeper.start()));
  await waitUntilReady(settings, api);
  for (const keeper of keepers) keeper.guard();
}

function sayReady(settings, begin) {
  if (settings.smtpUrl && !settings.publicUrl)
    say('Thư không kèm liên kết vì chưa có PUBLIC_URL / mails carry no links: PUBLIC_URL is not set');
  for (const address of networkAddressesOf(settings)) say(`Trong mạng / on the network: ${address}`);
  say(`Dữ liệu / data: ${settings.home} · ${secondsSince(begin)} · dừng / stop: Ctrl-C`);
  say(`Hiền Tài: ${addressOf(settings)}`);
  if (settings.mode === 'demo') saySampleAccounts(settings.home);
}

/** The sample people of the demo and how to sign in as them, as the seeding wrote them. */
function saySampleAccounts(home) {
  const file = join(home, 'run', 'demo-accounts.json');
  if (!existsSync(file)) return;
  say('Tài khoản mẫu / sample accounts:');
  for (const { username, password, role, displayName } of JSON.parse(readFileSync(file, 'utf8'))) {
    say(`  ${username} / ${password}  ${[role, displayName].filter(Boolean).join(' · ')}`);
  }
  const roster = join(home, 'danh-sach-phuong-mao-khe.xlsx');
  if (existsSync(roster)) say(`Danh sách mẫu để nhập (canbo.maokhe) / sample roster to import: ${roster}`);
}
