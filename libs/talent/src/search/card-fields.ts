import { type Asker, defineFields, seesWhole, shownTo, shownToAll } from '#libs/access';
import type { CardColumn } from '../card/card-columns.js';
import { TalentItem } from './search.view.js';

/** Who sees what of a card in a list, and what it may be asked for: rows, questions, facets, orders and columns of files follow from here. */
export const cardFields = defineFields('talent.card', TalentItem, {
  id: shownToAll('filter'),
  code: shownToAll('search', 'export'),
  kind: shownToAll('filter', 'group'),
  fullName: shownToAll('search', 'sort', 'export'),
  gender: shownToAll('filter', 'group', 'export'),
  birthOn: shownToAll('filter', 'group', 'export'),
  age: shownToAll('filter', 'group', 'export'),
  unit: shownToAll('filter', 'group', 'export'),
  keepingUnit: shownToAll('filter', 'group', 'export'),
  employerName: shownToAll('export'),
  position: shownToAll('filter', 'export'),
  category: shownToAll('filter', 'group', 'export'),
  degree: shownToAll('filter', 'search', 'group', 'export'),
  postgraduate: shownToAll('filter', 'group'),
  major: shownToAll('filter', 'search', 'export'),
  institution: shownToAll('search', 'export'),
  degreeYear: shownToAll('export'),
  fields: shownToAll('filter', 'search', 'group', 'export'),
  politicalTheory: shownToAll('filter', 'group', 'export'),
  stateManagement: shownToAll('filter', 'group', 'export'),
  rankCode: shownToAll('filter', 'group', 'export'),
  languages: shownToAll('filter', 'group', 'export'),
  itLevels: shownToAll('filter', 'group', 'export'),
  titles: shownToAll('filter', 'search', 'group', 'export'),
  rating: shownToAll('filter', 'group', 'export'),
  ratingYear: shownToAll('export'),
  groups: shownToAll('filter', 'group', 'export'),
  availability: shownToAll('filter', 'group', 'export'),
  country: shownToAll('filter', 'group', 'export'),
  hoursApart: shownToAll('filter', 'group', 'export'),
  citizenships: shownToAll('filter', 'group', 'export'),
  consents: shownToAll('filter', 'group', 'export'),
  studies: shownToAll('filter', 'group', 'export'),
  plannedFor: shownTo('talent.sensitive', 'filter', 'group', 'export'),
  ethnicMinority: shownTo('talent.sensitive', 'filter', 'group', 'export'),
  party: shownTo('talent.sensitive', 'filter', 'group', 'export'),
  residence: shownToAll('filter', 'group', 'export'),
  verified: shownToAll('filter', 'export'),
  confirmedOn: shownToAll('filter', 'sort', 'export'),
  retiresOn: shownToAll('filter', 'sort', 'export'),
  matched: shownToAll('export'),
  wishes: shownToAll('export'),
  marked: shownToAll(),
});
export type CardField = keyof typeof cardFields.rules;

/** The columns of a card that tell of a field which is not shown to all. */
const COLUMNS_OF_MASKED = {
  plannedFor: ['planned_for', 'planned_ids'],
  ethnicMinority: ['ethnic_minority', 'ethnicity', 'religion'],
  party: ['party', 'party_id'],
} as const satisfies Partial<Record<CardField, readonly CardColumn[]>>;

/** What cards lack for an asker: a condition or a column that were forgotten would fail there, and tell nothing. */
export const hiddenColumns = (asker: Asker): readonly CardColumn[] =>
  (Object.keys(cardFields.rules) as CardField[])
    .filter((name) => !seesWhole(cardFields.rules[name], (permission) => asker.hasThroughout(permission)))
    .flatMap((name) => (name in COLUMNS_OF_MASKED ? COLUMNS_OF_MASKED[name as keyof typeof COLUMNS_OF_MASKED] : refuse(name)));

/** A field that is masked without saying which columns tell of it is no reason to show them. */
function refuse(name: string): never {
  throw new Error(`no columns are named of the masked field ${name}`);
}
