import type { Catalogs } from '#libs/catalogs';
import type { Language } from '#libs/kernel';
import type { CaseWords, StoredCase } from '#libs/notifications';
import { codeName } from '#libs/talent';
import type { QuotaInSight } from './sight.js';

const CLOSED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  filled: { vi: 'đã đủ chỉ tiêu', en: 'the quota is filled' },
  withdrawn: { vi: 'chỉ tiêu đã rút', en: 'the quota was withdrawn' },
  unit_closed: { vi: 'đơn vị đã giải thể', en: 'the unit is closed' },
  year_over: { vi: 'đã hết năm', en: 'the year is over' },
};

/** Where a quota stands and why it is told: "… còn thiếu 3 người", "Vì chỉ tiêu 2026 mới tuyển 2/5; 3 người trong phạm vi của bạn đủ điều kiện." */
export function wordsOfCase(stored: StoredCase, quota: QuotaInSight, language: Language, catalogs: Catalogs): CaseWords {
  const what = `${codeName(catalogs, 'priority_fields', quota.field, language)} ${quota.year}, ${quota.unitName}`;
  if (stored.state === 'closed') {
    const because = CLOSED[stored.closedBecause ?? '']?.[language] ?? '';
    const then = `${stored.facts.filled}/${stored.facts.given}`; // as it was when it closed
    return language === 'vi'
      ? { title: `${what}: đã đóng`, why: `Đã đóng vì ${because} (${then}).` }
      : { title: `${what}: closed`, why: `Closed because ${because} (${then}).` };
  }
  const open = Math.max(0, quota.given - quota.filled);
  const degree = quota.requiredDegree ? codeName(catalogs, 'education_levels', quota.requiredDegree, language) : null;
  return language === 'vi'
    ? { title: `${what}: còn thiếu ${open} người`, why: inVietnamese(quota, degree) }
    : { title: `${what}: ${open} ${open === 1 ? 'post' : 'posts'} to fill`, why: inEnglish(quota, degree) };
}

function inVietnamese({ year, filled, given, people }: QuotaInSight, degree: string | null): string {
  const required = degree ? `, yêu cầu ${degree} trở lên` : '';
  const found = people === 0 ? 'hiện chưa có ai trong phạm vi của bạn đủ điều kiện' : `${people} người trong phạm vi của bạn đủ điều kiện`;
  return `Vì chỉ tiêu ${year} mới tuyển ${filled}/${given}${required}; ${found}.`;
}

function inEnglish({ year, filled, given, people }: QuotaInSight, degree: string | null): string {
  const posts = `${filled} of ${given} ${given === 1 ? 'post' : 'posts'} given for ${year} ${filled === 1 ? 'is' : 'are'} filled`;
  const required = degree ? `, ${degree} or higher required` : '';
  const found =
    people === 0
      ? 'nobody within your scope qualifies at present'
      : `${people} ${people === 1 ? 'person within your scope qualifies' : 'people within your scope qualify'}`;
  return `Because ${posts}${required}; ${found}.`;
}
