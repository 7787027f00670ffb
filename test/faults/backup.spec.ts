import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Installation, type Started } from '../harness/launcher.js';

jest.setTimeout(300_000);

let source: Installation;
let target: Installation;
let running: Started;
beforeAll(async () => {
  [source, target] = [await Installation.make(), await Installation.make()];
  running = await source.start();
  await source.query(`create table ledger (number bigint generated always as identity primary key, written text not null)`);
  await source.query(`create index on ledger (written)`);
});
afterAll(async () => {
  await source.remove();
  await target.remove();
});

const done = async (installation: Installation, ...words: string[]) => {
  const run = installation.run(words);
  return { code: await run.ended(), output: run.output };
};
const archive = (name: string) => join(source.folder, name);

/** Commits rows one by one until told to stop; gives how many the server acknowledged. */
function writer(): { stop(): Promise<number> } {
  let wanted = true;
  const written = (async () => {
    let count = 0;
    for (; wanted; count++) await source.query(`insert into ledger (written) select md5(random()::text) from generate_series(1, 50)`);
    return count * 50;
  })();
  return {
    stop: () => {
      wanted = false;
      return written;
    },
  };
}

describe('a backup', () => {
  it('of the running product, taken while rows are written, restores to everything committed before it began', async () => {
    mkdirSync(join(source.home, 'files', 'ab'), { recursive: true });
    writeFileSync(join(source.home, 'files', 'ab', 'stored'), 'sealed bytes');
    await source.query(`insert into ledger (written) select md5(n::text) from generate_series(1, 20000) n`);
    const [before] = await source.query<{ count: number }>(`select count(*)::int as count from ledger`);
    const writing = writer();
    const made = await done(source, 'backup', archive('running.tar'));
    await writing.stop();
    expect(made.output).toContain(archive('running.tar'));
    expect(made.code).toBe(0);
    expect(statSync(archive('running.tar')).mode & 0o777).toBe(0o600);

    expect((await done(target, 'restore', archive('running.tar'))).code).toBe(0);
    expect(readFileSync(join(target.home, 'secrets.json'))).toEqual(readFileSync(join(source.home, 'secrets.json')));
    expect(readFileSync(join(target.home, 'files', 'ab', 'stored'), 'utf8')).toBe('sealed bytes');
    const restored = await target.start();
    const [after] = await target.query<{ count: number }>(`select count(*)::int as count from ledger`);
    expect(after!.count).toBeGreaterThanOrEqual(before!.count);
    expect(after!.count % 50).toBe(0); // whole transactions only
    expect(await restored.stop('SIGTERM')).toBe(0);
  });

  it('never overwrites a file and says so', async () => {
    const { code, output } = await done(source, 'backup', archive('running.tar'));
    expect(code).toBe(1);
    expect(output).toContain('is not overwritten');
  });

  it('of the stopped product goes into a folder under a name of its own, and replaces other data only when told to', async () => {
    await running.stop('SIGTERM');
    mkdirSync(archive('copies'));
    expect((await done(source, 'backup', archive('copies'))).code).toBe(0);
    const [name] = readdirSync(archive('copies'));
    const refused = await done(target, 'restore', archive(`copies/${name}`));
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('is not empty');

    expect((await done(target, 'restore', archive(`copies/${name}`), '--replace')).code).toBe(0);
    const aside = readdirSync(target.home).find((entry) => entry.startsWith('replaced-'))!;
    expect(readdirSync(join(target.home, aside)).sort()).toEqual(expect.arrayContaining(['files', 'postgresql', 'secrets.json']));
    const started = await target.start();
    await started.stop('SIGTERM');
  });

  it('that is damaged, cut off or something else is refused, and the data stay as they are', async () => {
    const good = readFileSync(archive('running.tar'));
    const at = good.indexOf('postgresql/PG_VERSION') + 512; // its contents follow its header
    writeFileSync(archive('changed.tar'), good);
    const file = openSync(archive('changed.tar'), 'r+');
    writeSync(file, Buffer.from('7'), 0, 1, at);
    closeSync(file);
    writeFileSync(archive('cut.tar'), good);
    truncateSync(archive('cut.tar'), Math.floor(good.length / 2));
    writeFileSync(archive('other.tar'), 'not a backup');
    const kept = readFileSync(join(target.home, 'secrets.json'), 'utf8');
    for (const name of ['changed.tar', 'cut.tar', 'other.tar', 'absent.tar']) {
      const { code, output } = await done(target, 'restore', archive(name), '--replace');
      expect({ name, code }).toEqual({ name, code: 1 });
      expect(output).toContain(archive(name));
    }
    expect(readFileSync(join(target.home, 'secrets.json'), 'utf8')).toBe(kept);
    expect(readdirSync(target.home)).not.toContain('restoring');
  });
});
