import type { Draw, Weights } from './draw.js';
import type { SampleFact } from './sample-person.js';

const ABROAD: readonly (readonly [country: string, timeZone: string])[] = [
  ['DE', 'Europe/Berlin'],
  ['JP', 'Asia/Tokyo'],
  ['FR', 'Europe/Paris'],
  ['AU', 'Australia/Sydney'],
  ['US', 'America/Los_Angeles'],
];
const WORKS: readonly (readonly [title: string, kind: string])[] = [
  ['Men gốm màu lam chịu nhiệt', 'invention'],
  ['Sổ tay trồng na dai theo hướng hữu cơ', 'book'],
  ['Tự động hóa lò nung tiết kiệm nhiên liệu', 'project'],
  ['Tuyến du lịch di sản nhà Trần', 'project'],
  ['Triển lãm Đất và Lửa', 'artwork'],
];
/** What was answered when the associations asked their members; of the last nobody asked. */
const ANSWERS: Weights = { given: 76, until: 10, refused: 5, withdrawn: 4, '-': 5 };

/** Where an invented expert lives, what he made, and what he agreed to. */
export function beyondThePayroll(draw: Draw, overseas: boolean): SampleFact[] {
  const facts: SampleFact[] = [];
  const add = (kind: SampleFact['kind'], values: SampleFact['values'], startsOn: string | null, more: Partial<SampleFact> = {}) =>
    facts.push({ kind, values, startsOn, ...more });
  const [country, timeZone] = overseas ? draw.pick(ABROAD) : (['VN', 'Asia/Ho_Chi_Minh'] as const);
  add('residences', { country, timeZone }, overseas ? String(draw.between(2005, 2020)) : null);
  add('citizenships', { country: 'VN' }, null);
  if (overseas && draw.chance(40)) add('citizenships', { country }, String(draw.between(2012, 2022)));
  if (draw.chance(60)) {
    const [workTitle, workKind] = draw.pick(WORKS);
    const year = draw.between(2018, 2025);
    add('works', { workTitle, workKind, year, role: draw.pick(['Chủ trì', 'Tác giả', 'Đồng tác giả']) }, String(year));
  }
  const how = { means: 'signed', document: `Phiếu đồng ý số ${draw.between(11, 240)}` };
  const asked = `2025-${draw.between(10, 12)}-${draw.between(10, 28)}`;
  const answer = draw.weighted(ANSWERS);
  const listed = (values: SampleFact['values'], startsOn: string, more = {}) =>
    add('consents', { purpose: 'listed', ...how, ...values }, startsOn, more);
  if (answer === 'given') listed({ answer }, asked, draw.chance(50) ? { endsOn: `2028-${asked.slice(5)}` } : {});
  if (answer === 'until') listed({ answer: 'given' }, asked, { endsOn: '2026-12-31' });
  if (answer === 'refused') listed({ answer, means: 'spoken', document: null }, asked);
  if (answer === 'withdrawn') {
    listed({ answer: 'given' }, asked, { endsOn: '2026-09-15' });
    listed({ answer, means: 'email', document: null }, '2026-09-15');
  }
  if (answer === 'given' || answer === 'until') {
    if (draw.chance(85)) add('consents', { purpose: 'contacted', answer: 'given', ...how }, asked);
    if (draw.chance(50)) add('consents', { purpose: 'shared', answer: draw.chance(70) ? 'given' : 'refused', ...how }, asked);
  }
  return facts;
}
