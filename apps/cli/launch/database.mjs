import { Keeper } from './keeper.mjs';
import { startCluster } from './postgresql/cluster.mjs';
import { placeFor } from './postgresql/place.mjs';
import { livingPostmaster, stopPostmaster } from './postgresql/postmaster.mjs';
import { Refusal, say, secondsSince } from './say.mjs';

const HOW = { made: 'tạo mới / made', started: 'đã khởi động / started', adopted: 'dùng tiếp máy chủ đang chạy / goes on' };

/** The database of a start: the given one, or the bundled server in the data folder, kept running. Gives its URL. */
export async function openDatabase(session, { databaseUrl, home }) {
  if (databaseUrl) {
    say('PostgreSQL: theo DATABASE_URL / as DATABASE_URL says');
    return databaseUrl;
  }
  const begin = performance.now();
  session.onStop((ms) => stopWhatRuns(home, ms)); // also one that was still starting
  const keeper = new Keeper({
    name: 'PostgreSQL',
    start: () => startCluster(home),
    givesUp: (_name, error) => session.fail(error ?? gaveUp('PostgreSQL')),
  });
  const cluster = await keeper.start();
  keeper.guard();
  session.onStop((ms) => keeper.stop(ms));
  say(`PostgreSQL ${cluster.version}: ${HOW[cluster.how]} (${secondsSince(begin)})`);
  return cluster.url;
}

async function stopWhatRuns(home, ms) {
  const running = livingPostmaster(placeFor(home).data);
  if (running) await stopPostmaster(running.pid, ms);
}

export const gaveUp = (name) =>
  new Refusal(`${name} dừng quá nhiều lần, không khởi động lại nữa.`, `${name} ended too often and is not started again.`);
