const NAMED = /^[A-Z][A-Za-z_+-]*(\/[A-Za-z_+-]+){1,2}$/;
const VIETNAM = 7 * 60;
/** Winter and summer: clocks are moved between them, and the two hemispheres move theirs apart. */
const SEASONS = [new Date('2026-01-15T00:00:00Z'), new Date('2026-07-15T00:00:00Z')];

/** A time zone by its name in the IANA database: "Europe/Berlin". */
export function isTimeZone(name: string): boolean {
  if (!NAMED.test(name)) return false;
  try {
    return offsetIn(name, SEASONS[0]!) !== null;
  } catch {
    return false;
  }
}

/** How many hours the clocks there and in Vietnam differ at most during a year, begun ones counted whole. */
export const hoursApart = (zone: string): number =>
  Math.max(...SEASONS.map((day) => Math.ceil(Math.abs(offsetIn(zone, day)! - VIETNAM) / 60)));

/** Minutes ahead of UTC. */
function offsetIn(timeZone: string, at: Date): number | null {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const said = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(said) ?? [];
  if (said === 'GMT') return 0;
  return hours === undefined ? null : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
