import { byColumn, byList } from '../../facets/counted.js';
import { codes, listed } from './coded.js';
import type { CriteriaKeyEntry } from './criteria-key.js';
import { single } from './shapes.js';
import { either, type Words, words } from './words.js';

const hourWords = (hours: string): Words =>
  hours === '0'
    ? words('cùng giờ Việt Nam', 'at the time in Vietnam')
    : words(`lệch Việt Nam ${hours} giờ`, hours === '1' ? '1 hour from the time in Vietnam' : `${hours} hours from the time in Vietnam`);

/** By the most that the clocks differ in a year, as the record keeps it: summer time moves many of them. */
const hoursApart: CriteriaKeyEntry<(string | null)[]> = {
  ...codes({
    column: 'c.hours_apart::text',
    about: 'by how many hours the clocks there and in Vietnam differ at most: "0", "6"',
    tells: ['hoursApart'],
    words: words('', ''),
  }),
  words: (values, say) => {
    if (values.length === 0) return null;
    const unknown = words('chưa rõ múi giờ', 'in an unknown time zone');
    return either(
      values.map((hours) => (hours === null ? unknown : hourWords(hours))[say.language]),
      say,
    );
  },
  met: (values, card, { language }) => {
    const hours = String(card.hours_apart);
    return values.includes(hours) ? [{ text: hourWords(hours)[language], fact: ['residences', card.residence_id] }] : [];
  },
};

const hoursApartAtMost: CriteriaKeyEntry<number> = {
  shape: single<number>({ type: 'integer', min: 0, max: 24, description: 'the clocks there and in Vietnam never differ by more hours' }),
  tells: ['hoursApart'],
  sql: (hours, { add }) => `c.hours_apart <= ${add(hours)}::smallint`,
  words: (hours, { language }) =>
    language === 'vi' ? `lệch múi giờ Việt Nam nhiều nhất ${hours} giờ` : `at most ${hours} hours from the time in Vietnam`,
  met: (_, card, { language }) =>
    card.hours_apart === null
      ? []
      : [
          {
            text: hourWords(String(card.hours_apart))[language],
            fact: ['residences', card.residence_id],
          },
        ],
};

/** What is asked of those beyond the payroll before all. */
export const OF_EXPERTS = {
  countries: {
    ...codes({
      column: 'c.country',
      about: 'countries somebody lives in',
      tells: ['country'],
      words: words('sống ở', 'living in'),
      catalogues: ['countries'],
      held: (card) => (card.country ? [[card.country, 'residences', card.residence_id]] : []),
    }),
    facet: byColumn('marks', 'c.country'),
  },
  citizenships: {
    ...listed({
      column: 'c.citizenships',
      about: 'countries somebody is a citizen of',
      tells: ['citizenships'],
      words: words('quốc tịch', 'citizens of'),
      catalogues: ['countries'],
      held: (card) => (card.citizenships ?? []).map((country, at) => [country, 'citizenships', card.citizenship_ids?.[at]]),
    }),
    facet: byList('marks', 'c.citizenships'),
  },
  hoursApart: { ...hoursApart, facet: byColumn('marks', 'c.hours_apart') },
  hoursApartAtMost,
  consents: {
    ...listed({
      column: 'c.consents',
      about: 'what somebody may be listed, contacted, shared or published for: by consent, or because the law says so of staff',
      tells: ['consents'],
      words: words('được phép', 'who may be'),
      named: {
        listed: words('đưa vào danh sách', 'listed'),
        contacted: words('liên hệ', 'contacted'),
        shared: words('chia sẻ với cơ quan khác', 'shared with other bodies'),
        published: words('công bố', 'published'),
      },
      // of staff some stand there by law, and no fact says so
      held: ({ consents, consent_ids }) =>
        consents.map((purpose, at) => [purpose, 'consents', consent_ids?.length === consents.length ? consent_ids[at] : null]),
    }),
    facet: byList('marks', 'c.consents'),
  },
} as const;
