import { anyOf } from './coded.js';
import type { CriteriaKeyEntry, Met } from './criteria-key.js';
import { listOfStudies, type StudyAsked } from './shapes.js';
import { either, nameIn, UNKNOWN, words } from './words.js';

const expected = (year: number) => words(`dự kiến xong năm ${year}`, `to be finished in ${year}`);

/** What somebody studies for and does not hold yet; whether it will be held in a year is unknown where nobody knows until when. */
export const studying: CriteriaKeyEntry<(StudyAsked | null)[]> = {
  shape: listOfStudies('degrees somebody studies for; from `expectedIn` those who should hold it in that year'),
  tells: ['studies'],
  sql: (values, { add }) => {
    if (values.length === 0) return null;
    const each = values.map((asked) => {
      if (asked === null) return 'c.studies is null';
      const level = asked.level ? add(asked.level) : null;
      if (!asked.expectedIn) return `c.studies @> array[${level}]`;
      return `case when c.studies is not null then (
        select case when bool_or(s.year = ${add(asked.expectedIn)}::smallint) then true when bool_or(s.year is null) then null else false end
        from unnest(c.studies, c.study_years) s(level, year)${level ? ` where s.level = ${level}` : ''}) end`;
    });
    return anyOf(each);
  },
  words: (values, say) => {
    if (values.length === 0) return null;
    const each = values.map((asked) => {
      if (asked === null) return UNKNOWN[say.language];
      const name = asked.level ? nameIn(['education_levels'], asked.level, say) : null;
      return [name, asked.expectedIn ? expected(asked.expectedIn)[say.language] : null].filter(Boolean).join(', ');
    });
    return `${say.language === 'vi' ? 'đang học' : 'studying for'} ${either(each, say)}`;
  },
  met: (values, card, say) =>
    (card.studies ?? []).flatMap((level, at): Met[] => {
      const year = card.study_years?.[at] ?? null;
      const isMet = values.some(
        (asked) => asked !== null && (asked.level ?? level) === level && (!asked.expectedIn || asked.expectedIn === year),
      );
      const text = [nameIn(['education_levels'], level, say), year && expected(year)[say.language]].filter(Boolean).join(', ');
      return isMet ? [{ text, fact: ['studies', card.study_ids?.[at]] }] : [];
    }),
};
