import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Asker, SessionService, UserGrants } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { Database, Progress, type Tx } from '#libs/platform';
import { isBusy } from './import.rows.js';
import { ImportAccess } from './import-access.js';

const LOOK_MS = 1_000;
const HEARTBEAT_MS = 15_000;
const LONGEST_MS = 30 * 60_000; // then the browser asks again
const MOST_PER_USER = 6; // as many as a browser opens to one place
const MOST = 200;
const PERMISSION = 'exchange.import';

/** How far imports are, told as it happens: states and numbers, no name, no value. */
@Injectable()
export class ImportWatch implements OnModuleDestroy {
  private readonly open = new Map<AbortController, string>(); // by user

  constructor(
    private readonly database: Database,
    private readonly access: ImportAccess,
    private readonly sessions: SessionService,
    private readonly grants: UserGrants,
    private readonly progress: Progress,
  ) {}

  onModuleDestroy(): void {
    for (const ending of this.open.keys()) ending.abort();
  }

  /** Server-sent events until the session ends, the right is lost, or nobody listens. `lastSeen`: the state the asker knows already. */
  async follow(asker: Asker, importId: string, lastSeen: string | null): Promise<Readable> {
    const own = [...this.open.values()].filter((userId) => userId === asker.userId).length;
    if (own >= MOST_PER_USER || this.open.size >= MOST) throw new DomainError('import.too_many_streams');
    const ending = new AbortController();
    this.open.set(ending, asker.userId);
    await this.database
      .readWhole((tx) => this.access.require(tx, asker, importId))
      .catch((error: Error) => {
        this.open.delete(ending);
        throw error;
      });
    const stream = Readable.from(this.events(asker, importId, lastSeen, ending.signal), { objectMode: false });
    stream.once('close', () => {
      ending.abort();
      this.open.delete(ending);
    });
    return stream;
  }

  private async *events(asker: Asker, importId: string, lastSeen: string | null, ending: AbortSignal): AsyncGenerator<string> {
    yield 'retry: 3000\n\n';
    const begin = performance.now();
    let [seen, silentSince] = [lastSeen, begin];
    while (!ending.aborted && performance.now() - begin < LONGEST_MS) {
      const state = await this.database.readWhole((tx) => this.stateFor(tx, asker, importId));
      if (state === null) {
        yield 'event: closed\ndata: {}\n\n';
        return;
      }
      const id = createHash('sha256').update(state).digest('base64url').slice(0, 16);
      const text =
        id !== seen ? `id: ${id}\nevent: import\ndata: ${state}\n\n` : performance.now() - silentSince > HEARTBEAT_MS ? ': \n\n' : '';
      if (text) {
        yield text;
        [seen, silentSince] = [id, performance.now()];
      }
      await pause(LOOK_MS, ending);
    }
  }

  /** Null where the asker may no longer know: signed out, disabled, another scope, or the import went elsewhere. */
  private async stateFor(tx: Tx, asker: Asker, importId: string): Promise<string | null> {
    if (!(await this.sessions.isOpen(tx, asker.identity.sessionId))) return null;
    const now = await this.grants.asker(tx, asker.userId, PERMISSION);
    if (!now?.can(PERMISSION)) return null;
    const row = await this.access.require(tx, now, importId).catch(() => null);
    if (!row) return null;
    const { status, counts, version, errorCode } = row;
    const { open = 0, ...others } = counts;
    const progress = isBusy(status) ? await this.progress.read(tx, importId) : null;
    const shown = progress && { phase: progress.phase, done: progress.done, total: progress.total };
    return JSON.stringify({ status, version, error: errorCode, progress: shown, counts: others, open });
  }
}

const pause = (ms: number, ending: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      ending.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    ending.addEventListener('abort', done, { once: true });
    if (ending.aborted) done();
  });
