import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Clock } from '#libs/kernel';
import { CLOCK, Database, LOGGER, Readiness } from '#libs/platform';
import type { HeadIndex } from './head-index.js';
import { KeptIndex } from './kept-index.js';
import type { Snapshot } from './touched.js';

/** Everybody as of today, kept in a process that was told to: it takes room, and whoever makes lists in the background does without. */
@Injectable()
export class HeadCount implements OnModuleDestroy {
  private readonly kept: KeptIndex;

  constructor(database: Database, @Inject(CLOCK) clock: Clock, @Inject(LOGGER) log: Logger, readiness: Readiness) {
    this.kept = new KeptIndex(database, log, () => clock.today(), 'today');
    readiness.tell('index', async () => this.kept.state);
  }

  /** Makes the index; a failure is tried again. Nothing waits for it. */
  start(): void {
    this.kept.start();
  }

  onModuleDestroy(): void {
    this.kept.stop();
  }

  /** The index with all that was committed before now, or null: then the cards must be counted. */
  upToDate(): Promise<HeadIndex | null> {
    return this.kept.upToDate();
  }

  /** The snapshot the index includes; null while there is none. */
  get includes(): Snapshot | null {
    return this.kept.includes;
  }

  /** The index counted wrong: it is made anew, and after a second time left alone until the process is started again. */
  distrust(): void {
    this.kept.distrust();
  }
}
