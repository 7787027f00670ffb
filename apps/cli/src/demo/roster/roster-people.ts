import { PROFESSIONS } from '../professions.js';
import { type SamplePerson, samplePerson } from '../sample-person.js';
import type { Workplace } from '../workplaces.js';
import { decisionsOf } from './roster-decisions.js';

/** A group of the roster: its title, what stands in the column of units, and who is listed. */
export interface RosterGroup {
  readonly title: string;
  readonly unit: string;
  readonly people: readonly SamplePerson[];
}

/** Far from the numbers of the people whom the registry knows already. */
const FIRST_NUMBER = 50_001;

const GROUPS: readonly (readonly [title: string, unit: string, profession: string, people: number])[] = [
  ['LÃNH ĐẠO', 'UBND phường', 'leader', 4],
  ['VĂN PHÒNG HĐND VÀ UBND', 'Văn phòng HĐND và UBND', 'office', 8],
  ['PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'economy', 9],
  ['PHÒNG VĂN HÓA - XÃ HỘI', 'Phòng Văn hóa - Xã hội', 'culture', 8],
  ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'Trung tâm Phục vụ hành chính công', 'counter', 5],
  ['BAN XÂY DỰNG ĐẢNG', 'Ban Xây dựng Đảng', 'party', 3],
  ['BAN QUẢN LÝ CHỢ MẠO KHÊ', 'Ban Quản lý chợ Mạo Khê', 'economy', 3],
];

/** The people of the ward by the list of its officer: new ones, and of those already known all but the last. */
export function rosterGroups(known: readonly SamplePerson[]): RosterGroup[] {
  let number = FIRST_NUMBER;
  const groups = GROUPS.map(([title, unit, name, count]) => {
    const profession = PROFESSIONS[name]!;
    const workplace: Workplace = { unit: 'mao-khe', name, profession, people: count, before: [], since: null, alike: [] };
    const invented = Array.from({ length: count }, (_, place) => samplePerson(workplace, place, number++));
    return {
      title,
      unit,
      known: name === 'party' ? known.slice(0, -1) : [],
      invented: name === 'party' ? invented.slice(known.length - 1) : invented,
    };
  });
  const decided = decisionsOf(groups.flatMap(({ invented }) => invented));
  const withDecision = (person: SamplePerson): SamplePerson => {
    const fact = decided.get(person);
    return fact ? { ...person, facts: [...person.facts, fact] } : person;
  };
  return groups.map(({ title, unit, known, invented }) => ({ title, unit, people: [...known, ...invented.map(withDecision)] }));
}
