import { type Figures, figuresOf } from './line.js';

export interface Compared {
  readonly product: Figures;
  readonly floor: Figures;
}

/** Runs both by turns, so that whatever else the machine does hits both alike; the first runs warm up and do not count. */
export async function byTurns(
  runs: number,
  product: (run: number) => Promise<unknown>,
  floor: (run: number) => Promise<unknown>,
  warm = 5,
): Promise<Compared> {
  const times = { product: [] as number[], floor: [] as number[] };
  for (let run = -warm; run < runs; run++) {
    const [own, byHand] = [await took(() => product(run + warm)), await took(() => floor(run + warm))];
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
