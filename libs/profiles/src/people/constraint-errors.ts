import { DomainError } from '#libs/kernel';

/** What the database refused, in words. Its own message quotes the row and is never shown. */
export async function inWords<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === '23P01') throw new DomainError('fact.overlaps');
    if (code === '23505' && constraint?.includes('citizen_number')) throw new DomainError('profile.citizen_number_taken');
    if (code === '23514' && /_(valid|order)/.test(constraint ?? '')) throw new DomainError('fact.ends_before_start');
    if (code === '23503' && constraint?.includes('unit')) throw new DomainError('profile.unit_not_found');
    throw error;
  }
}
