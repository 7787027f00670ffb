/** What a number of runs took, in milliseconds. */
export interface Figures {
  readonly p50: number;
  readonly p95: number;
  readonly p99?: number; // where that is the question
  readonly runs: number;
}

/** What must hold. Absent: said, not judged. */
export interface Limits {
  readonly ratio?: number; // the product to the floor, by their p50
  readonly p50?: number; // of the product
  readonly p95?: number;
  readonly p99?: number;
  readonly megabytes?: number;
}

/** One line of the answer: what the product took beside what the same work takes by hand, in the same run. */
export interface Line {
  readonly name: string;
  readonly product: Figures;
  readonly floor: Figures | null;
  /** Where each run is compared with the one beside it: the median of their ratios. Else the medians are compared. */
  readonly ofPairs?: number;
  readonly megabytes?: number; // memory, where that is the question
  readonly limits: Limits;
}

export function figuresOf(times: readonly number[]): Figures {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), runs: sorted.length };
}

/** Several lines as one: what all their questions take together. What every request costs anyway weighs as it does in use. */
export function together(name: string, lines: readonly Line[], limits: Limits): Line {
  const sum = (all: readonly (Figures | null)[]): Figures =>
    all.reduce<Figures>(
      (so, each) => ({ p50: so.p50 + (each?.p50 ?? Number.NaN), p95: so.p95 + (each?.p95 ?? Number.NaN), runs: each?.runs ?? 0 }),
      {
        p50: 0,
        p95: 0,
        runs: 0,
      },
    );
  return { name, product: sum(lines.map(({ product }) => product)), floor: sum(lines.map(({ floor }) => floor)), limits };
}

/** The product to the floor; null with nothing to compare. */
export const ratioOf = ({ product, floor, ofPairs }: Line): number | null => ofPairs ?? (floor ? product.p50 / floor.p50 : null);

export function holds(line: Line): boolean {
  const { product, limits, megabytes } = line;
  const measured: readonly (readonly [number | null | undefined, number | undefined])[] = [
    [ratioOf(line), limits.ratio],
    [product.p50, limits.p50],
    [product.p95, limits.p95],
    [product.p99, limits.p99],
    [megabytes, limits.megabytes],
  ];
  return measured.every(([value, limit]) => limit === undefined || (typeof value === 'number' && value <= limit)); // NaN holds nothing
}

const WIDTHS = [44, 28, 28, 7, 26];

export const HEADING = inColumns(['', 'product p50/p95 (runs)', 'floor p50/p95 (runs)', 'ratio', 'target', '']);

export function lineText(line: Line): string {
  const { name, product, floor, limits } = line;
  const ratio = ratioOf(line);
  const memory = line.megabytes === undefined ? '' : ` ${Math.round(line.megabytes)} MB`;
  const judged = Object.keys(limits).length > 0;
  return inColumns([
    name,
    figuresText(product) + memory,
    floor ? figuresText(floor) : '-',
    ratio === null ? '-' : ratio.toFixed(2),
    limitsText(limits),
    judged ? (holds(line) ? 'ok' : 'MISSED') : '',
  ]);
}

const figuresText = ({ p50, p95, p99, runs }: Figures): string =>
  `${[p50, p95, ...(p99 === undefined ? [] : [p99])].map(msText).join('/')} ms (${runs})`;
const msText = (ms: number): string => (ms >= 1_000 ? ms.toFixed(0) : ms >= 10 ? ms.toFixed(1) : ms.toFixed(2));

function limitsText({ ratio, p50, p95, p99, megabytes }: Limits): string {
  const parts = [
    ratio === undefined ? '' : `<=${ratio}x`,
    p50 === undefined ? '' : `p50<=${p50} ms`,
    p95 === undefined ? '' : `p95<=${p95} ms`,
    p99 === undefined ? '' : `p99<=${p99} ms`,
    megabytes === undefined ? '' : `<=${megabytes} MB`,
  ];
  return parts.filter(Boolean).join(' ') || '-';
}

function inColumns(cells: readonly string[]): string {
  return cells
    .map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0))
    .join(' ')
    .trimEnd();
}
