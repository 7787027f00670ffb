import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import {
  createLogger,
  Database,
  DatabaseModule,
  FileSweep,
  Files,
  FilesModule,
  openSecrets,
  PlatformModule,
  platformMigrations,
} from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;
let module: TestingModule;
let files: Files;
const folder = mkdtempSync(join(tmpdir(), 'hien-tai-files-'));
const LIMIT = 1024 * 1024;

beforeAll(async () => {
  database = await createTestDatabase(platformMigrations);
  const secrets = openSecrets(folder);
  module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot(database.settings, []),
      PlatformModule.forRoot({ secrets, logger: createLogger('silent') }),
      FilesModule.forRoot({ folder: join(folder, 'files'), secrets }),
    ],
  }).compile();
  await module.init();
  files = module.get(Files);
});
afterAll(async () => {
  await module.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const put = (bytes: Buffer, expiresAt: Date | null = null) => files.put(Readable.from([bytes]), { limit: LIMIT, expiresAt });
const onDisk = () =>
  readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
const sealedBytes = (id: string) => readFileSync(files.pathOf(id));

describe('a file that somebody uploaded', () => {
  it('comes back as it was, and is not readable on the disk', async () => {
    const bytes = Buffer.concat([Buffer.from('Nguyễn Văn An;022085000000\n'), randomBytes(200_000)]);
    const { id, size, sha256 } = await put(bytes);
    expect(size).toBe(bytes.length);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await buffer(await files.open(id))).equals(bytes)).toBe(true);
    expect(sealedBytes(id).includes('022085000000')).toBe(false);
  });

  it('is given to a child process as a plain file, which is gone afterwards, also after a failure', async () => {
    const { id } = await put(Buffer.from('nội dung'));
    let plain = '';
    const read = async (path: string) => {
      plain = path;
      return readFileSync(path, 'utf8');
    };
    expect(await files.withPlainFile(id, read)).toBe('nội dung');
    expect(existsSync(plain)).toBe(false);
    await expect(
      files.withPlainFile(id, async (path) => {
        plain = path;
        throw new Error('the child failed');
      }),
    ).rejects.toThrow('the child failed');
    expect(existsSync(plain)).toBe(false);
  });

  it('leaves nothing behind when it is cut in the middle, empty or too large', async () => {
    const before = onDisk();
    const cut = new Readable({ read() {} });
    cut.push(randomBytes(100_000));
    setImmediate(() => cut.destroy(new Error('aborted')));
    await expect(files.put(cut, { limit: LIMIT })).rejects.toMatchObject({ code: 'files.cut_short' });
    await expect(put(Buffer.alloc(0))).rejects.toMatchObject({ code: 'files.empty' });
    await expect(put(Buffer.alloc(LIMIT + 1))).rejects.toMatchObject({ code: 'files.too_large', params: { megabytes: 1 } });
    const truncated = Object.assign(Readable.from([Buffer.from('first part')]), { truncated: true });
    await expect(files.put(truncated, { limit: LIMIT })).rejects.toMatchObject({ code: 'files.too_large' });
    expect(onDisk()).toEqual(before);
  });

  it('does not open once its end was cut off or it was put in the place of another', async () => {
    const [one, two] = [await put(randomBytes(100_000)), await put(randomBytes(100_000))];
    writeFileSync(files.pathOf(two.id), sealedBytes(one.id));
    await expect(files.open(two.id).then(buffer)).rejects.toThrow();
    truncateSync(files.pathOf(one.id), 70_000);
    await expect(files.open(one.id).then(buffer)).rejects.toThrow();
  });

  it('is gone after it was removed', async () => {
    const { id } = await put(Buffer.from('x'));
    await files.remove(id);
    await expect(files.open(id)).rejects.toMatchObject({ code: 'files.not_found' });
    expect(existsSync(files.pathOf(id))).toBe(false);
  });
});

describe('the sweep', () => {
  it('removes what has expired and keeps what has not', async () => {
    const [old, kept, fresh] = [
      await put(Buffer.from('a'), new Date(Date.now() - 1_000)),
      await put(Buffer.from('b')),
      await put(Buffer.from('c'), new Date(Date.now() + 60_000)),
    ];
    await module.get(FileSweep).sweep();
    expect([old, kept, fresh].map(({ id }) => existsSync(files.pathOf(id)))).toEqual([false, true, true]);
    const [{ count }] = (await module
      .get(Database)
      .readWhole((tx) => tx.query<{ count: number }>(`select count(*)::int as count from platform_file where id = $1`, [old.id]))) as [
      { count: number },
    ];
    expect(count).toBe(0);
  });

  it('removes what a killed process left, after a day', async () => {
    const [left, recent] = [join(folder, 'files', 'left.new'), join(folder, 'files', 'recent.new')];
    for (const path of [left, recent]) writeFileSync(path, 'half');
    const yesterday = (Date.now() - 25 * 3_600_000) / 1_000;
    utimesSync(left, yesterday, yesterday);
    await module.get(FileSweep).sweep();
    expect([existsSync(left), existsSync(recent)]).toEqual([false, true]);
  });

  it('does not lie plain for longer than an hour after its reader was killed', async () => {
    mkdirSync(join(folder, 'files', 'open'), { recursive: true });
    const [left, recent] = [join(folder, 'files', 'open', 'left'), join(folder, 'files', 'open', 'recent')];
    for (const path of [left, recent]) writeFileSync(path, 'plain');
    const earlier = (Date.now() - 61 * 60_000) / 1_000;
    utimesSync(left, earlier, earlier);
    await module.get(FileSweep).sweep();
    expect([existsSync(left), existsSync(recent)]).toEqual([false, true]);
  });
});
