const WRITTEN = new Intl.DateTimeFormat('vi-VN', {
  ...{ day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  timeZone: 'Asia/Ho_Chi_Minh',
} as const);

/** "24/11/2026 10:00", as it is in Vietnam. */
export function atTime(at: Date): string {
  const parts = new Map(WRITTEN.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts.get('day')}/${parts.get('month')}/${parts.get('year')} ${parts.get('hour')}:${parts.get('minute')}`;
}
