import { Cards } from '#libs/talent';
import { insideProduct } from '../inside-product.js';

/** All cards computed anew from the facts. Gives how many there are. */
export const rebuildCards = (): Promise<number> => insideProduct((product) => product.get(Cards, { strict: false }).rebuild());

/** `rebuild`: the same from the command line. */
export async function run(): Promise<void> {
  const count = await rebuildCards();
  console.log(`Đã dựng lại ${count} thẻ / cards rebuilt: ${count}`);
}
