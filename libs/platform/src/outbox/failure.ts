import { DomainError } from '#libs/kernel';

/** An attempt that took longer than its topic allows. */
export class TimedOut extends Error {
  readonly code = 'timed_out';
}

/** What is written down of a failed attempt: a code, never a message, which may quote values. */
export function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : error instanceof Error ? error.constructor.name : 'unknown';
}

/** The result of the work, or `TimedOut`. What was begun may go on unheard: all work may run twice. */
export async function withinSeconds<Result>(seconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut()), seconds * 1_000);
  });
  work.catch(() => undefined); // may fail long after nobody waits for it
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
