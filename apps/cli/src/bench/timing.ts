import { type Figures, figuresOf } from './line.js';

export interface Compared {
  readonly product: Figures;
  readonly floor: Figures;
}

/**
 * Runs both by turns, so that whatever else the machine does hits both alike; the first runs warm up and do not count. After `restMs`
 * what a run leaves to be done afterwards is done.
 */
export async function byTurns(
  runs: number,
  product: (run: number) => Promise<unknown>,
  floor: (run: number) => Promise<unknown>,
  { warm = 5, restMs = 0 }: { readonly warm?: number; readonly restMs?: number } = {},
): Promise<Compared> {
  const times = { product: [] as number[], floor: [] as number[] };
  for (let run = -warm; run < runs; run++) {
    const [own, byHand] = [await took(() => product(run + warm)), await took(() => floor(run + warm))];
    if (restMs > 0) await new Promise((resolve) => setTimeout(resolve, restMs));
    if (run < 0) continue;
    times.product.push(own);
    times.floor.push(byHand);
  }
  return { product: figuresOf(times.product), floor: figuresOf(times.floor) };
}

/** Milliseconds of one piece of work. */
export async function took(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
