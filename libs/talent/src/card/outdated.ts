import type { Tx } from '#libs/platform';

/** Says in the transaction that changed what cards are made of that they have to be rebuilt: it stays said when the rebuilding is cut off. */
export const outdateCards = (tx: Tx): Promise<number> => tx.execute(`update talent_state set refreshed_for = null`);

/** Whether they have to be: never made, or made of what was before. */
export async function areCardsOutdated(tx: Tx): Promise<boolean> {
  const [state] = await tx.query<{ outdated: boolean }>(`select s.refreshed_for is null as outdated from talent_state s`);
  return state?.outdated ?? true;
}
