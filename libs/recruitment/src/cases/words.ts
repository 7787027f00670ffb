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

/** "Chỉ tiêu Công nghệ thông tin 2026 còn thiếu 3", "vì chỉ tiêu 2026 của … mới tuyển 2/5, 3 người trong phạm vi của bạn đủ điều kiện". */
export function wordsOfCase(stored: StoredCase, quota: QuotaInSight, language: Language, catalogs: Catalogs): CaseWords {
  const field = codeName(catalogs, 'priority_fields', quota.field, language);
  const open = Math.max(0, quota.given - quota.filled);
  const counts = `${quota.filled}/${quota.given}`;
  const degree = quota.requiredDegree ? codeName(catalogs, 'education_levels', quota.requiredDegree, language) : null;
  if (stored.state === 'closed') {
    const because = CLOSED[stored.closedBecause ?? '']?.[language] ?? '';
    const then = `${stored.facts.filled}/${stored.facts.given}`; // as it was when it closed
    return language === 'vi'
      ? { title: `${field} ${quota.year}, ${quota.unitName}: đã đóng`, why: `Đã đóng vì ${because} (${then}).` }
      : { title: `${field} ${quota.year}, ${quota.unitName}: closed`, why: `Closed because ${because} (${then}).` };
  }
  return language === 'vi'
    ? {
        title: `${field} ${quota.year}, ${quota.unitName}: còn thiếu ${open}`,
        why: `Vì chỉ tiêu ${quota.year} mới tuyển ${counts}${degree ? `, yêu cầu ${degree} trở lên` : ''}; ${
          quota.people === 0
            ? 'hiện chưa có ai trong phạm vi của bạn đủ điều kiện'
            : `${quota.people} người trong phạm vi của bạn đủ điều kiện`
        }.`,
      }
    : {
        title: `${field} ${quota.year}, ${quota.unitName}: ${open} to fill`,
        why: `Because ${counts} of the ${quota.year} quota are filled${degree ? `, ${degree} or higher required` : ''}; ${
          quota.people === 0
            ? 'nobody within your scope qualifies at present'
            : `${quota.people} ${quota.people === 1 ? 'person' : 'people'} within your scope ${quota.people === 1 ? 'qualifies' : 'qualify'}`
        }.`,
      };
}
