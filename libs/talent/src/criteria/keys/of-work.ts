import { clean } from '#libs/kernel';
import { byColumn, byList } from '../../facets/counted.js';
import { anyOf, codes, listed } from './coded.js';
import type { CriteriaKeyEntry } from './criteria-key.js';
import { listOfCodes, oneDay } from './shapes.js';
import { dayWords, either, UNKNOWN, words } from './words.js';

const small = (text: string): string => clean(text).toLocaleLowerCase('vi');

/** As they are written, whatever the size of the letters: "Trưởng phòng" is no "Phó Trưởng phòng". */
const positions: CriteriaKeyEntry<(string | null)[]> = {
  shape: listOfCodes('positions as they are written, small letters or capitals'),
  tells: ['position'],
  sql: (values, { add }) => {
    if (values.length === 0) return null;
    const asked = values.filter((value) => value !== null).map(small);
    return anyOf([
      ...(asked.length > 0 ? [`lower(c."position" collate pg_c_utf8) = any(${add(asked)}::text[])`] : []),
      ...(values.includes(null) ? ['c."position" is null'] : []),
    ]);
  },
  words: (values, say) => {
    if (values.length === 0) return null;
    const names = values.map((value) => value ?? UNKNOWN[say.language]);
    return `${say.language === 'vi' ? 'chức vụ' : 'with the position'} ${either(names, say)}`;
  },
  met: (values, card) =>
    card.position && values.some((value) => value !== null && small(value) === small(card.position!))
      ? [{ text: card.position, fact: ['employments', card.employment_id] }]
      : [],
};

const retiresBefore: CriteriaKeyEntry<string> = {
  shape: oneDay('the last day of work under normal conditions lies before this day'),
  tells: ['retiresOn'],
  sql: (day, { add }) => `c.retires_on < ${add(day)}::date`,
  words: (day, { language }) => (language === 'vi' ? `nghỉ hưu trước ngày ${dayWords(day)}` : `retiring before ${dayWords(day)}`),
  met: (_, card, { language }) =>
    card.retires_on
      ? [{ text: `${language === 'vi' ? 'nghỉ hưu' : 'retires on'} ${dayWords(card.retires_on)}`, fact: ['identities', null] }]
      : [],
};

export const OF_WORK = {
  kinds: {
    ...codes({
      column: 'c.kind',
      about: 'staff, expert',
      tells: ['kind'],
      words: words('', ''),
      named: { staff: words('trong biên chế, hợp đồng', 'staff'), expert: words('chuyên gia', 'experts') },
    }),
    facet: byColumn('person', 'c.kind'),
  },
  categories: {
    ...codes({
      column: 'c.category',
      about: 'staff categories',
      tells: ['category'],
      words: words('là', 'who are'),
      catalogues: ['staff_categories'],
      held: (card) => (card.category ? [[card.category, 'employments', card.employment_id]] : []),
    }),
    facet: byColumn('person', 'c.category'),
  },
  ranks: {
    ...codes({
      column: 'c.rank_code',
      about: 'ranks of civil servants, titles of public employees',
      tells: ['rankCode'],
      words: words('ngạch, hạng', 'of the rank'),
      catalogues: ['civil_servant_ranks', 'public_employee_titles'],
      held: (card) => (card.rank_code ? [[card.rank_code, 'employments', card.employment_id]] : []),
    }),
    facet: byColumn('ranks', 'c.rank_code'),
  },
  positions,
  ratings: {
    ...codes({
      column: 'c.rating',
      about: 'the last yearly rating',
      tells: ['rating'],
      words: words('xếp loại gần nhất', 'last rated'),
      catalogues: ['quality_ratings'],
      held: (card) => (card.rating ? [[card.rating, 'appraisals', card.rating_id]] : []),
    }),
    facet: byColumn('ranks', 'c.rating'),
  },
  plannedFor: {
    ...listed({
      column: 'c.planned_for',
      about: 'posts somebody is planned for',
      tells: ['plannedFor'],
      words: words('quy hoạch', 'planned for'),
      catalogues: ['planning_positions'],
      held: (card) => (card.planned_for ?? []).map((post, at) => [post, 'nominations', card.planned_ids?.[at]]),
    }),
    facet: byList('marks', 'c.planned_for'),
  },
  groups: {
    ...listed({
      column: 'c.groups',
      about: 'groups of intellectuals',
      tells: ['groups'],
      words: words('nhóm', 'in the group'),
      catalogues: ['intellectual_categories'],
      held: (card) => (card.groups ?? []).map((group, at) => [group, 'groups', card.group_ids?.[at]]),
    }),
    facet: byList('marks', 'c.groups'),
  },
  availability: {
    ...listed({
      column: 'c.availability',
      about: 'what an expert can be asked for: advise, review, lecture, remote_project, move',
      tells: ['availability'],
      words: words('sẵn sàng', 'available for'),
      named: {
        advise: words('tư vấn', 'advising'),
        review: words('phản biện, thẩm định', 'reviewing'),
        lecture: words('giảng dạy, báo cáo chuyên đề', 'lecturing'),
        remote_project: words('làm dự án từ xa', 'remote projects'),
        move: words('chuyển về làm việc', 'moving here to work'),
      },
      held: (card) => (card.availability ?? []).map((mode, at) => [mode, 'availability', card.availability_ids?.[at]]),
    }),
    facet: byList('marks', 'c.availability'),
  },
  retiresBefore,
} as const;
