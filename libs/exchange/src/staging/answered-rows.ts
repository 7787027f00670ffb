import { fold } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { type Answer, EMPTY } from './effective.js';
import { PRIVATE } from './stage.js';
import { RAW_OF_FIELD } from './stored-values.js';

/** The keys of the rows that answers may speak of; null: any row may be meant. */
export async function rowsConcerned(tx: Tx, importId: string, answers: readonly Answer[]): Promise<string[] | null> {
  const keys = new Set<string>();
  for (const { rowKey, field, raw } of answers) {
    if (rowKey !== '*') keys.add(rowKey);
    else if ((PRIVATE as readonly string[]).includes(field))
      return null; // sealed
    else for (const key of await rowsSaying(tx, importId, field, raw)) keys.add(key);
  }
  return [...keys];
}

/** Rows with a cell of this content, or with an empty one; with no content: with any cell of the field. */
async function rowsSaying(tx: Tx, importId: string, field: string, raw: string): Promise<string[]> {
  const said = await tx.query<{ raw: string; keys: string[] }>(
    `select ${RAW_OF_FIELD} as raw, array_agg(r.key) as keys from exchange_row r
     where r.import_id = $1 and r."values" ? $2 group by 1`,
    [importId, field],
  );
  const isMeant = (content: string) => raw === '' || (raw.startsWith(EMPTY) ? content === '' : fold(content) === raw);
  return said.flatMap((cell) => (isMeant(cell.raw) ? cell.keys : []));
}
