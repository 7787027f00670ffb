import type { Day } from '#libs/kernel';
import { type Bounds, boundsSql, isTopmost, placesOf } from '#libs/platform';
import { agreedSql, STAFF } from '#libs/profiles';
import { CARD_COLUMNS, type CardColumn } from '../card/card-columns.js';

/** When a question is asked for: null is now. */
export interface Moment {
  readonly onDay: Day | null;
  readonly knownAt: string | null;
}

export interface CardSource {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** When it is asked whether an expert agrees to being listed. */
export interface AgreedMoment {
  readonly day: Day;
  readonly knownAt: string | null;
}

/**
 * Where cards come from: the stored ones for now, the definition itself for another day or time. `within` need not be asked of it again;
 * without it few are asked for by name. Whoever does not agree to being listed today is in no answer, of whichever day: the definition
 * asks about that day alone. Only numbers that are told as they were published, of nobody in person, ask for another moment.
 */
export function cardSource(moment: Moment, day: Day, agreed: AgreedMoment | Day, within: Bounds | null = null): CardSource {
  if (isNow(moment)) return { sql: STORED, parameters: [] };
  const parameters: unknown[] = moment.knownAt === null ? [day] : [day, moment.knownAt];
  const at = typeof agreed === 'string' ? { day: agreed, knownAt: null } : agreed;
  const add = (value: unknown) => `$${parameters.push(value)}`;
  const listed = mayBeListed('d', add(at.day), at.knownAt === null ? null : add(at.knownAt));
  if (within === null || within === 'whole' || within.some(isTopmost)) {
    const definition = within === null ? OF_SOME : OF_EVERYBODY;
    return { sql: `(select d.* from ${computed(definition, moment)} d where ${listed})`, parameters };
  }
  // As a list they reach every part of the definition; as a table they would be joined last, when everybody's card is made.
  const people = `array(${everWithin(within, moment.knownAt !== null, parameters)})`;
  return { sql: `(select d.* from ${computed(OF_SOME, moment)} d where d.person_id = any(${people}) and ${listed})`, parameters };
}

/** The same cards without some of their columns, as if they had never had them. */
export const withoutColumns = (source: CardSource, hidden: readonly CardColumn[]): CardSource =>
  hidden.length === 0
    ? source
    : {
        ...source,
        sql: `(select ${CARD_COLUMNS.filter((column) => !hidden.includes(column))
          .map((column) => `s."${column}"`)
          .join(', ')} from ${source.sql} s)`,
      };

/** Of a card of whichever day: on the payroll then, or agreeing today. */
export const mayBeListed = (card: string, today: string, knownAt: string | null = null): string =>
  // asked of the few who are not on the payroll: nobody else's kind is read for it
  `(${STAFF(card)} or ${kindOf(card)} <> 'expert' or ${agreedSql(`${card}.person_id`, today, knownAt)})`;

const kindOf = (card: string): string => `(select x.kind from profiles_person x where x.id = ${card}.person_id)`;

const STORED = 'talent_card';
export const isNow = ({ onDay, knownAt }: Moment): boolean => onDay === null && knownAt === null;
const computed = (definition: string, { knownAt }: Moment): string =>
  `${definition}($1::date, ${knownAt === null ? 'null' : '$2::timestamptz'})`;
/** The definition, person by person; and the same one gathered for everybody at once. */
const OF_SOME = 'talent_card_at';
const OF_EVERYBODY = 'talent_cards_at';

/** Compared by their bytes, whatever the collation of the database: what the definition computes does not say how it compares. */
export const SORT_KEY = '(c.sort_key collate "C")';
export const HOME_PATH = '(c.home_path collate "C")';

/**
 * Everybody whose record was ever kept or who ever worked within the bounds: more people than are asked for, found by an index. The
 * path of a card is known only when the card is, so a condition on it would compute everybody's.
 */
function everWithin(bounds: Bounds, retractedToo: boolean, parameters: unknown[]): string {
  const units = `select u.unit_id from organizations_unit_period u where ${boundsSql(placesOf(bounds), ['u.path'], parameters)}`;
  const believed = retractedToo ? '' : 'f.retracted_at is null and';
  return ['profiles_employment', 'profiles_keeping']
    .map((table) => `select f.person_id from ${table} f where ${believed} f.unit_id in (${units})`)
    .join(' union ');
}
