import { ageOn, asCode, type Day, DomainError } from '#libs/kernel';
import { byColumn } from '../../facets/counted.js';
import type { CardRow } from '../../search/card-row.js';
import { AGE_BANDS, type AgeBand, bornWithin } from './ages.js';
import { answered, anyOf, codes } from './coded.js';
import type { CriteriaKeyEntry, Met, Saying } from './criteria-key.js';
import { listOfCodes, oneDay, single } from './shapes.js';
import { dayWords, either, type Words, words } from './words.js';

/** Which row of it is not told: a correction of what somebody may not see would show in it. */
const IDENTITY = ['identities', null] as const;

/** By the day of birth, so that an index or a comparison answers and no age is computed per row. */
function bornSql({ bornFrom, bornTo }: { bornFrom?: Day | null; bornTo?: Day | null }, add: (value: unknown) => string): string {
  const parts = [
    ...(bornFrom ? [`c.birth_first >= ${add(bornFrom)}::date`] : []),
    ...(bornTo ? [`c.birth_first <= ${add(bornTo)}::date`] : []),
  ];
  return `(${parts.join(' and ')})`;
}

function byBirth(card: CardRow, { language }: Saying, day: Day): Met[] {
  if (!card.birth_on) return [];
  const [age, born] = [ageOn(card.birth_on, day), dayWords(card.birth_on)];
  return [
    {
      key: 'age',
      text: language === 'vi' ? `${age} tuổi, sinh ${born}` : `aged ${age}, born ${born}`,
      fact: IDENTITY,
    },
  ];
}

function ageWords(band: AgeBand): Words {
  const [from, to] = band.split('-');
  if (!from) return words(`đến ${to} tuổi`, `aged up to ${to}`);
  if (!to) return words(`từ ${from} tuổi`, `aged ${from} or more`);
  return words(`${from}-${to} tuổi`, `aged ${from}-${to}`);
}

const ageBand: CriteriaKeyEntry<(string | null)[]> = {
  shape: listOfCodes(AGE_BANDS.join(', ')),
  tells: ['birthOn', 'age'],
  sql: (bands, { add, day }) => {
    if (bands.length === 0) return null;
    const each = bands.map((band) => {
      if (band === null) return 'c.birth_first is null';
      if (!(AGE_BANDS as readonly string[]).includes(band)) throw new DomainError('criteria.unknown_code', { value: asCode(band) });
      return bornSql(bornWithin(band as AgeBand, day), add);
    });
    return anyOf(each);
  },
  words: (bands, say) => {
    if (bands.length === 0) return null;
    const unknown = words('chưa rõ tuổi', 'of unknown age');
    return either(
      bands.map((band) => (band === null ? unknown : ageWords(band as AgeBand))[say.language]),
      say,
    );
  },
  met: (_, card, say, day) => byBirth(card, say, day),
};

/** From the first day of life on which somebody would be of another age. */
const age = (which: 'from' | 'to'): CriteriaKeyEntry<number> => ({
  shape: single({
    type: 'integer',
    min: 0,
    max: 130,
    description: which === 'from' ? 'of this age or older, in full years' : 'of this age or younger, in full years',
  }),
  tells: ['birthOn', 'age'],
  sql: (years, { add, day }) => {
    const { bornFrom, bornTo } = bornWithin(which === 'from' ? `${years}-` : `-${years}`, day);
    return bornSql(which === 'from' ? { bornTo } : { bornFrom }, add);
  },
  words: (years, { language }) => ageWords(which === 'from' ? `${years}-` : `-${years}`)[language],
  met: (_, card, say, day) => byBirth(card, say, day),
});

const born = (which: 'bornFrom' | 'bornTo', said: (day: string) => Words): CriteriaKeyEntry<string> => ({
  shape: oneDay(which === 'bornFrom' ? 'born on this day or later' : 'born on this day or earlier'),
  tells: ['birthOn'],
  sql: (day, { add }) => bornSql({ [which]: day }, add),
  words: (day, { language }) => said(dayWords(day))[language],
  met: (_, card, say, day) => byBirth(card, say, day),
});

export const OF_PERSON = {
  gender: {
    ...codes({
      column: 'c.gender',
      about: 'NAM, NU',
      tells: ['gender'],
      words: words('giới tính', 'gender'),
      catalogues: ['genders'],
      held: (card) => (card.gender ? [[card.gender, ...IDENTITY]] : []),
    }),
    facet: byColumn('person', 'c.gender'),
  },
  residence: {
    ...codes({
      column: 'c.residence',
      about: 'local, other_province, overseas, foreign',
      tells: ['residence'],
      words: words('nơi ở', 'living'),
      named: {
        local: words('trong tỉnh', 'in the province'),
        other_province: words('tỉnh khác', 'in another province'),
        overseas: words('ở nước ngoài', 'overseas'),
        foreign: words('người nước ngoài', 'foreigners'),
      },
      held: (card) => (card.residence ? [[card.residence, ...IDENTITY]] : []),
    }),
    facet: byColumn('sensitive', 'c.residence'),
  },
  ageBand: {
    ...ageBand,
    facet: byColumn('person', ({ day, add }) => {
      const bands = AGE_BANDS.map((band) => `when ${bornSql(bornWithin(band, day), add)} then '${band}'`);
      return `case ${bands.join(' ')} end`;
    }),
  },
  ageFrom: age('from'),
  ageTo: age('to'),
  bornFrom: born('bornFrom', (day) => words(`sinh từ ngày ${day}`, `born on or after ${day}`)),
  bornTo: born('bornTo', (day) => words(`sinh đến ngày ${day}`, `born on or before ${day}`)),
  ethnicMinority: {
    ...answered({
      column: 'c.ethnic_minority',
      about: 'of one of the ethnic minorities',
      tells: ['ethnicMinority'],
      yes: words('người dân tộc thiểu số', 'of an ethnic minority'),
      no: words('không thuộc dân tộc thiểu số', 'of no ethnic minority'),
      met: (card, yes) => (card.ethnic_minority ? { text: yes, fact: IDENTITY } : null),
    }),
    facet: byColumn('sensitive', 'c.ethnic_minority'),
  },
  party: {
    ...answered({
      column: 'c.party',
      about: 'member of the Party',
      tells: ['party'],
      yes: words('đảng viên', 'members of the Party'),
      no: words('không phải đảng viên', 'not members of the Party'),
      met: (card, yes) => (card.party ? { text: yes, fact: ['memberships', card.party_id] } : null),
    }),
    facet: byColumn('sensitive', 'c.party'),
  },
} as const;
