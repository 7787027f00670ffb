import type { QueryRunner } from 'typeorm';

/** A part of the definition of the card, and what stands in its place after a migration. */
export interface CardPart {
  readonly before: string;
  readonly after: string;
}

/** The definition of the card that stands, with these parts replaced, or put back. Refused where one of them does not stand in it exactly once. */
export async function cardWith(db: QueryRunner, parts: readonly CardPart[], direction: 'up' | 'down'): Promise<string> {
  const [{ text }] = (await db.query(`select pg_get_functiondef('talent_card_at'::regproc) as text`)) as [{ text: string }];
  return parts.reduce((all, { before, after }) => {
    const [old, now] = direction === 'up' ? [before, after] : [after, before];
    const pieces = all.split(old);
    if (pieces.length !== 2) throw new Error(`the definition of the card has ${pieces.length - 1} of: ${old}`);
    return pieces.join(now);
  }, text);
}
