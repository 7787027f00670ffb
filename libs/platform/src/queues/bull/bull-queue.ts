import { setTimeout } from 'node:timers/promises';
import Bull from 'bull';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { inBatches } from '../batches.js';
import type { Hint, Lane, QueuePort } from '../queue-port.js';
import { redisAddress } from './redis-address.js';

/** Redis may be away: waiting for it is bounded, and what was not taken stays in PostgreSQL. */
const ADD_MS = 2_000;
const STOP_MS = 5_000;
const HEALTH_MS = 1_000;
const OPEN_AGAIN_MS = 500;
/** PostgreSQL decides how often work is tried again: a job that stalls is only a hint that is given twice. */
const NO_LIMIT = 1_000_000;

interface HintJob {
  readonly rows: readonly Pick<Hint, 'id' | 'epoch'>[];
}

/** Bull over Redis: one queue per kind of work, so that concurrency is not added up between kinds. */
export class BullQueue implements QueuePort {
  private readonly queues = new Map<string, Bull.Queue<HintJob>>();
  private readonly batchOf = new Map<string, number>();
  private readonly stopped = new AbortController();

  constructor(
    private readonly url: string,
    private readonly prefix: string,
    private readonly logger: Logger,
  ) {}

  async start(lanes: readonly Lane[], work: (hints: readonly Hint[]) => Promise<void>): Promise<void> {
    for (const lane of lanes) {
      this.batchOf.set(lane.topic, lane.batch);
      void this.serve(lane, work);
    }
  }

  async add(hints: readonly Hint[]): Promise<void> {
    const jobs = new Map<string, { data: HintJob; opts: Bull.JobOptions }[]>();
    for (const rows of inBatches(hints, (topic) => this.batchOf.get(topic) ?? 1)) {
      const [{ topic }] = rows as [Hint];
      const job = { data: { rows: rows.map(({ id, epoch }) => ({ id, epoch })) }, opts: optionsOf(rows[0]!) };
      jobs.set(topic, [...(jobs.get(topic) ?? []), job]);
    }
    for (const [topic, some] of jobs) await this.addAll(this.open(topic), some);
  }

  /**
   * Bull passes over what was refused within a transaction: such a job has no id. That happens on a connection which takes its scripts
   * for known when Redis has lost them, or refused them while it was still reading its file; on a new one they are sent again.
   */
  private async addAll(queue: Bull.Queue<HintJob>, jobs: { data: HintJob; opts: Bull.JobOptions }[]): Promise<void> {
    const added = await within(ADD_MS, queue.addBulk(jobs));
    if (added.every(({ id }) => id)) return;
    queue.client.disconnect(true);
    throw new QueueAway();
  }

  /** Asked on a connection of its own: a process that only writes rows has no queue open. */
  async health(): Promise<string> {
    const client = new Redis({ ...redisAddress(this.url), lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
    client.on('error', () => undefined);
    const answer = within(
      HEALTH_MS,
      client.connect().then(() => client.ping()),
    );
    return answer
      .then(
        () => 'up',
        () => 'down',
      )
      .finally(() => client.disconnect());
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await Promise.all([...this.queues.values()].map(closeWithin));
  }

  open(topic: string): Bull.Queue<HintJob> {
    const known = this.queues.get(topic);
    if (known) return known;
    const queue = new Bull<HintJob>(topic, {
      redis: { ...redisAddress(this.url), maxRetriesPerRequest: 1, retryStrategy: (times) => Math.min(times * 100, 2_000) },
      prefix: this.prefix,
      settings: { lockDuration: 30_000, stalledInterval: 5_000, maxStalledCount: NO_LIMIT },
    });
    queue.on('error', (error) => this.complain(topic, error));
    this.hearNaming(queue, topic);
    this.queues.set(topic, queue);
    return queue;
  }

  /**
   * Works on a lane until the process ends. A queue of Bull that loses Redis while it begins is never begun again, only one that works
   * comes back by itself: so it is opened anew.
   */
  private async serve({ topic, concurrency }: Lane, work: (hints: readonly Hint[]) => Promise<void>): Promise<void> {
    const { signal } = this.stopped;
    while (!signal.aborted) {
      const queue = this.open(topic);
      try {
        return await queue.process(concurrency, ({ data, opts }) =>
          work(data.rows.map((row) => ({ ...row, topic, priority: opts.priority ?? 5 }))),
        );
      } catch (error) {
        this.complain(topic, error);
      }
      if (signal.aborted) return; // closed by the stop
      this.queues.delete(topic);
      void closeWithin(queue);
      await setTimeout(OPEN_AGAIN_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Bull names its connection without waiting for it: of a queue that is closed meanwhile nobody would hear the failure, and Node ends a process for that. */
  private hearNaming(queue: Bull.Queue<HintJob>, topic: string): void {
    const named = queue as unknown as { setWorkerName: () => Promise<unknown> };
    const name = named.setWorkerName.bind(queue);
    named.setWorkerName = () => name().catch((error: unknown) => this.complain(topic, error));
  }

  private complain(topic: string, error: unknown): void {
    this.logger.debug({ topic, errorClass: error instanceof Error ? error.constructor.name : 'unknown' }, 'queue connection');
  }
}

/** A used id is silently ignored until its job is removed, so jobs are removed and every epoch has its own id. */
const optionsOf = ({ id, epoch, priority }: Hint): Bull.JobOptions => ({
  jobId: `${id}.${epoch}`,
  priority,
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: true,
});

/** Lets work that has begun end, unless that takes too long. */
const closeWithin = (queue: Bull.Queue): Promise<void> =>
  within(STOP_MS, queue.close()).catch(() => queue.close(true).catch(() => undefined));

async function within<Result>(milliseconds: number, promise: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = globalThis.setTimeout(() => reject(new QueueAway()), milliseconds);
  });
  promise.catch(() => undefined); // may fail long after nobody waits for it
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

class QueueAway extends Error {}
