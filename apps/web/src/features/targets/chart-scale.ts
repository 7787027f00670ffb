/** Where values and days stand in a drawing. */
export interface Scale {
  readonly x: (day: string) => number;
  readonly y: (rate: number) => number;
  readonly ticks: readonly number[];
  readonly years: readonly string[];
}

export const NARROW = 560;
const [TOP, BOTTOM] = [22, 26];

/** Beside the drawing stands the name of the target, on a narrow one above it. */
export const marginOf = (width: number) => ({ left: 54, right: width < NARROW ? 14 : 132 });

/** The rates with some room around, by round steps; the days from the first to the last. */
export function scaleOf(days: readonly string[], rates: readonly number[], width: number, height: number): Scale {
  const [first, last] = [Math.min(...days.map(time)), Math.max(...days.map(time))];
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const step = niceStep((high - low || 0.08) / 4);
  const [from, to] = [
    Math.max(0, Math.floor((low - step / 2) / step) * step),
    Math.min(1, Math.ceil((high + step / 2) / step) * step), // nothing is above all
  ];
  const { left, right } = marginOf(width);
  const x = (day: string) => left + ((time(day) - first) / (last - first || 1)) * (width - left - right);
  const y = (rate: number) => TOP + ((to - rate) / (to - from || 1)) * (height - TOP - BOTTOM);
  const ticks = Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);
  const years = Array.from({ length: 200 }, (_, at) => String(new Date(first).getUTCFullYear() + at)).filter((year) => {
    const end = time(`${year}-12-31`);
    return end >= first && end <= last;
  });
  const most = Math.max(1, Math.floor((width - left - right) / 44));
  const every = Math.ceil(years.length / most);
  return { x, y, ticks, years: years.filter((_, at) => at % every === 0) };
}

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
}
