import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database.js';
import { FILE_STORE, type FileStore, Files, OPEN_FOLDER } from './files.js';

const EVERY_MS = 3_600_000;
const ORPHAN_MS = 24 * 3_600_000;
const OPEN_MS = 3_600_000; // no work reads a plain file as long

/** Removes what has expired, and what a killed process left behind: at the start and every hour. */
@Injectable()
export class FileSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  onApplicationBootstrap(): void {
    const sweep = () => void this.sweep().catch(() => undefined); // the next hour tries again
    this.timer = setInterval(sweep, EVERY_MS);
    this.timer.unref();
    sweep();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Files of no row are left alone for a day: their row may be about to come. Plain ones, whose reader was killed, go sooner. */
  async sweep(now: number = Date.now()): Promise<void> {
    const expired = await this.database.write((tx) =>
      tx.query<{ id: string }>(`delete from platform_file f where f.expires_at <= $1 returning f.id`, [new Date(now)]),
    );
    for (const { id } of expired) await rm(this.files.pathOf(id), { force: true });

    const old = await this.olderThan(now - ORPHAN_MS);
    const known = await this.database.readWhole((tx) =>
      tx.query<{ id: string }>(`select f.id from platform_file f where f.id::text = any($1::text[])`, [old.map(({ name }) => name)]),
    );
    const kept = new Set(known.map(({ id }) => id));
    for (const { name, path } of old) if (!kept.has(name)) await rm(path, { force: true });
    for (const { path } of await this.olderThan(now - OPEN_MS, OPEN_FOLDER)) await rm(path, { force: true });
  }

  private async olderThan(time: number, below = ''): Promise<{ name: string; path: string }[]> {
    const entries = await readdir(join(this.store.folder, below), { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile()).map(({ name, parentPath }) => ({ name, path: join(parentPath, name) }));
    const ages = await Promise.all(
      files.map(({ path }) =>
        stat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => Number.POSITIVE_INFINITY,
        ),
      ),
    );
    return files.filter((_, index) => ages[index]! < time);
  }
}
