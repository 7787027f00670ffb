import type { FastifyReply } from 'fastify';
import { type Day, DomainError } from '#libs/kernel';

/** How far a count is that runs in the background. */
export interface CountingView {
  readonly id: string;
  readonly onDay: Day;
  readonly done: number;
  readonly total: number | null; // null: it has not begun
}

/** The number is not there yet: it is being counted. */
export class CountedLater extends DomainError {
  constructor(readonly counting: CountingView) {
    super('indicators.counted_later', { retryAfter: 2 });
  }
}

/** The answer, or 202 with how far the count is. */
export async function answeredOrCounting<Answer>(reply: FastifyReply, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CountedLater)) throw error;
    void reply.status(202).header('retry-after', '2');
    return { counting: error.counting } as Answer;
  }
}
