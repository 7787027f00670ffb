import Bull from 'bull';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Hint, Lane, QueuePort } from '../queue-port.js';
import { redisAddress } from './redis-address.js';

/** Redis may be away: waiting for it is bounded, and what was not taken stays in PostgreSQL. */
const ADD_MS = 2_000;
const STOP_MS = 5_000;
const HEALTH_MS = 1_000;
/** PostgreSQL decides how often work is tried again: a job that stalls is only a hint that is given twice. */
const NO_LIMIT = 1_000_000;

type HintJob = Pick<Hint, 'id' | 'epoch'>;

/** Bull over Redis: one queue per kind of work, so that concurrency is not added up between kinds. */
export class BullQueue implements QueuePort {
  private readonly queues = new Map<string, Bull.Queue<HintJob>>();

  constructor(
    private readonly url: string,
    private readonly prefix: string,
    private readonly logger: Logger,
  ) {}

  async start(lanes: readonly Lane[], work: (hint: Hint) => Promise<void>): Promise<void> {
    for (const { topic, concurrency } of lanes) {
      const queue = this.open(topic);
      queue
        .process(concurrency, ({ data, opts }) => work({ ...data, topic, priority: opts.priority ?? 5 }))
        .catch((error: unknown) => this.complain(topic, error));
    }
  }

  async add(hints: readonly Hint[]): Promise<void> {
    for (const [topic, some] of grouped(hints)) {
      const queue = this.open(topic);
      await within(
        ADD_MS,
        queue.addBulk(some.map(({ id, epoch, priority }) => ({ data: { id, epoch }, opts: optionsOf(id, epoch, priority) }))),
      );
    }
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
    await Promise.all(
      [...this.queues.values()].map((queue) => within(STOP_MS, queue.close()).catch(() => queue.close(true).catch(() => undefined))),
    );
  }

  private open(topic: string): Bull.Queue<HintJob> {
    const known = this.queues.get(topic);
    if (known) return known;
    const queue = new Bull<HintJob>(topic, {
      redis: { ...redisAddress(this.url), maxRetriesPerRequest: 1, retryStrategy: (times) => Math.min(times * 100, 2_000) },
      prefix: this.prefix,
      settings: { lockDuration: 30_000, stalledInterval: 5_000, maxStalledCount: NO_LIMIT },
    });
    queue.on('error', (error) => this.complain(topic, error));
    this.queues.set(topic, queue);
    return queue;
  }

  private complain(topic: string, error: unknown): void {
    this.logger.debug({ topic, errorClass: error instanceof Error ? error.constructor.name : 'unknown' }, 'queue connection');
  }
}

/** A used id is silently ignored until its job is removed, so jobs are removed and every epoch has its own id. */
const optionsOf = (id: string, epoch: number, priority: number): Bull.JobOptions => ({
  jobId: `${id}.${epoch}`,
  priority,
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: true,
});

async function within<Result>(milliseconds: number, promise: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new QueueAway()), milliseconds);
  });
  promise.catch(() => undefined); // may fail long after nobody waits for it
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

class QueueAway extends Error {}

function grouped(hints: readonly Hint[]): Map<string, Hint[]> {
  const groups = new Map<string, Hint[]>();
  for (const hint of hints) groups.set(hint.topic, [...(groups.get(hint.topic) ?? []), hint]);
  return groups;
}
