import type { Logger } from 'pino';
import type { Day } from '#libs/kernel';
import { type Database, traceOf } from '#libs/platform';
import type { HeadIndex } from './head-index.js';
import { type CardsOf, headsOf, indexed, newsSince, type Snapshot } from './touched.js';

interface Built {
  readonly index: HeadIndex;
  snapshot: Snapshot; // what the index includes
  seenAt: number; // when that was, in milliseconds
}

const AGAIN_MS = 10_000;
/** Of more people than this a new index is made sooner than the old one is changed. */
const MANY = 20_000;
const MOST_DOUBTS = 2;
/** What a day ago was touched is forgotten: a process stopped for so long may have missed some. */
const LONGEST_ASLEEP_MS = 12 * 3_600_000;

/** As lines. */
const NOBODY = Buffer.alloc(0);

/** The state an index is in. */
export type KeptState = 'up' | 'building' | 'off';

/**
 * Keeps an index of everybody in this process. Before each answer it asks the database what happened since: a change is counted at once,
 * in every process, and no lost message can make a count wrong. In doubt it is dropped and made anew; meanwhile the cards answer.
 */
export class KeptIndex {
  private built: Built | null = null;
  private building: Promise<void> | null = null;
  private looking: Promise<void> = Promise.resolve();
  private nextLook: Promise<void> | null = null;
  private again: NodeJS.Timeout | null = null;
  private stopped = false;
  private distrusted = 0;

  constructor(
    private readonly database: Database,
    private readonly log: Logger,
    private readonly day: () => Day,
    private readonly of: CardsOf,
    /** Lets one be made after another, where there are several. */
    private readonly queue: (work: () => Promise<void>) => Promise<void> = (work) => work(),
  ) {}

  get state(): KeptState {
    return this.built ? 'up' : this.building ? 'building' : 'off';
  }

  /** Makes the index; a failure is tried again. Nothing waits for it. */
  start(): void {
    if (this.stopped || this.built || this.again || this.distrusted >= MOST_DOUBTS) return;
    this.building ??= this.queue(() => this.build()).finally(() => {
      this.building = null;
    });
  }

  stop(): void {
    this.stopped = true;
    this.built = null;
    if (this.again) clearTimeout(this.again);
  }

  /** The index with all that was committed before now, or null: then the cards must be counted. */
  async upToDate(): Promise<HeadIndex | null> {
    if (!this.built) return null;
    const { index, seenAt } = this.built;
    if (index.day !== this.day() || Date.now() - seenAt > LONGEST_ASLEEP_MS) this.anew();
    // A look that has begun may have missed what the asker did since: those who come meanwhile share the one after it.
    this.nextLook ??= this.looking
      .catch(() => undefined)
      .then(() => {
        this.nextLook = null;
        this.looking = this.look();
        return this.looking;
      });
    await this.nextLook;
    return this.built?.index ?? null;
  }

  /** The snapshot the index includes; null while there is none. */
  get includes(): Snapshot | null {
    return this.built?.snapshot ?? null;
  }

  /** The index counted wrong: it is made anew, and after a second time left alone until the process is started again. */
  distrust(): void {
    this.distrusted++;
    this.anew();
  }

  private anew(): void {
    this.built = null;
    this.start();
  }

  private async look(): Promise<void> {
    for (;;) {
      const { built } = this;
      if (!built) return;
      const { snapshot, people } = await newsSince(this.database, built.snapshot);
      const many = people === null || people.length > MANY;
      const heads = many || people.length === 0 ? NOBODY : await headsOf(this.database, people, built.index.day, this.of);
      if (this.built !== built) continue; // made anew meanwhile, of an earlier moment perhaps
      if (many || !built.index.change(people, heads)) this.anew();
      else Object.assign(built, { snapshot, seenAt: Date.now() });
      return;
    }
  }

  private async build(): Promise<void> {
    const began = performance.now();
    try {
      if (this.stopped) return;
      const day = this.day();
      const { snapshot, people, index } = await indexed(this.database, day, this.of);
      if (this.stopped) return;
      this.built = { index, snapshot, seenAt: Date.now() };
      this.log.info({ people, day, ms: Math.round(performance.now() - began) }, 'head counts are ready');
    } catch (error) {
      if (this.stopped) return;
      this.log.warn(traceOf(error), 'head counts could not be made; the cards are counted meanwhile');
      this.again = setTimeout(() => {
        this.again = null;
        this.start();
      }, AGAIN_MS).unref();
    }
  }
}
