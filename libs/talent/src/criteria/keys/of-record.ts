import { BY_UNIT } from '../../facets/by-unit.js';
import { anyOf } from './coded.js';
import type { CriteriaKeyEntry, Met } from './criteria-key.js';
import { listOfCodes, listOfPeople, oneDay, type PersonAsked, single } from './shapes.js';
import { dayWords, either, UNKNOWN } from './words.js';
import { saysWords, similarSql, textSql } from './words-sql.js';

/** Where a person counts: the unit of the primary employment, else the keeping one. */
const units: CriteriaKeyEntry<(string | null)[]> = {
  shape: listOfCodes('ids or codes of units; their subtrees'),
  tells: ['unit', 'keepingUnit'],
  sql: (values, { within }) => {
    if (values.length === 0) return null;
    const asked = values.filter((unit) => unit !== null);
    return anyOf([...(asked.length > 0 ? [within(asked)] : []), ...(values.includes(null) ? ['c.home_path is null'] : [])]);
  },
  words: (values, say) => {
    if (values.length === 0) return null;
    const names = values.map((unit) => (unit === null ? UNKNOWN[say.language] : say.unitName(unit)));
    return `${say.language === 'vi' ? 'dưới' : 'below'} ${either(names, say)}`;
  },
};

const text: CriteriaKeyEntry<string> = {
  shape: single({ max: 200, description: 'words of name, code, degree, title, field, major, institution; accents do not matter' }),
  tells: ['fullName', 'code', 'degree', 'titles', 'fields', 'major', 'institution'],
  wordy: true,
  sql: (asked, { add, similar, few }) => (similar ? similarSql(asked, add, few) : textSql(asked, add)),
  words: (asked, { language }) => (!saysWords(asked) ? null : language === 'vi' ? `có «${asked}»` : `matching “${asked}”`),
};

const verifiedOnly: CriteriaKeyEntry<boolean> = {
  shape: single({ type: 'boolean', description: 'only people whose degree and employment were verified' }),
  tells: ['verified'],
  sql: (wanted) => (wanted ? 'c.verified' : null),
  words: (wanted, { language }) => (wanted ? (language === 'vi' ? 'đã xác minh' : 'verified') : null),
};

/** Never confirmed is not unknown: it is surely not since then. */
const confirmedSince: CriteriaKeyEntry<string> = {
  shape: oneDay('the keeping unit confirmed the record on this day or later'),
  tells: ['confirmedOn'],
  sql: (day, { add }) => `coalesce(c.confirmed_on >= ${add(day)}::date, false)`,
  words: (day, { language }) => (language === 'vi' ? `hồ sơ xác nhận từ ngày ${dayWords(day)}` : `confirmed on or after ${dayWords(day)}`),
  met: (_, card, { language }): Met[] =>
    card.confirmed_on ? [{ text: `${language === 'vi' ? 'xác nhận' : 'confirmed on'} ${dayWords(card.confirmed_on)}` }] : [],
};

const ids = (people: readonly PersonAsked[]): string[] => people.map(({ id }) => id);

/** Besides those who meet everything else; where nothing else is asked, these alone. The compiler joins it to every other key. */
const include: CriteriaKeyEntry<PersonAsked[]> = {
  shape: listOfPeople('people chosen by hand, besides those who meet everything else; alone: only they'),
  tells: ['id'],
  wordy: true,
  sql: (people, { add }) => (people.length === 0 ? null : `c.person_id = any(${add(ids(people))}::uuid[])`),
  words: (people, { language }) =>
    people.length === 0 ? null : language === 'vi' ? `kể cả ${people.length} người chọn riêng` : `and ${people.length} chosen by hand`,
  met: (people, card) => people.filter(({ id }) => id.toLowerCase() === card.person_id).map(({ reason }) => ({ text: reason })),
};

const exclude: CriteriaKeyEntry<PersonAsked[]> = {
  shape: listOfPeople('people left out, whatever they meet'),
  tells: ['id'],
  wordy: true,
  sql: (people, { add }) => (people.length === 0 ? null : `c.person_id <> all(${add(ids(people))}::uuid[])`),
  words: (people, { language }) =>
    people.length === 0
      ? null
      : language === 'vi'
        ? `trừ ${people.length} người`
        : `without ${people.length} ${people.length === 1 ? 'person' : 'people'}`,
};

export const OF_RECORD = {
  verifiedOnly,
  confirmedSince,
  units: { ...units, facet: BY_UNIT },
  text,
  include,
  exclude,
} as const;
