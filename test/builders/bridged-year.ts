import type { Client } from '../harness/client.js';

interface Bridged {
  readonly from: { onDay: string; denominator: number };
  readonly to: { onDay: string };
  readonly terms: { term: string; numerator: number; denominator: number }[];
}

/** What a forecast tells of a year that is over, by the bridge between its ends. */
export async function yearByBridge(client: Client, year: number, unit: string) {
  const asked = `from=${year - 1}-12-31&to=${year}-12-31${unit}`;
  const { from, to, terms } = (await client.get<Bridged>(`/api/indicators/postgraduate-rate/bridge?${asked}`)).body;
  const sum = (which: 'numerator' | 'denominator', names: readonly string[]) =>
    terms.filter(({ term }) => names.includes(term)).reduce((all, term) => all + term[which], 0);
  return {
    from: from.onDay,
    to: to.onDay,
    present: from.denominator,
    left: 0 - sum('denominator', ['left', 'moved_out']),
    recruited: sum('denominator', ['hired', 'moved_in']),
    recruitedCounting: sum('numerator', ['hired', 'moved_in']),
    converted: sum('numerator', ['reached', 'lost', 'joined', 'parted']),
  };
}
