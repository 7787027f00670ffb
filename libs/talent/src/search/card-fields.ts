import { defineFields, shownTo, shownToAll } from '#libs/access';
import { TalentItem } from './search.view.js';

/** Who sees what of a card in a list, and what it may be asked for: rows, questions, facets, orders and columns of files follow from here. */
export const cardFields = defineFields('talent.card', TalentItem, {
  id: shownToAll(),
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
  party: shownTo('talent.sensitive', 'filter', 'group', 'export'),
  residence: shownToAll('filter', 'group', 'export'),
  verified: shownToAll('filter', 'export'),
  confirmedOn: shownToAll('sort', 'export'),
  retiresOn: shownToAll('sort', 'export'),
  matched: shownToAll('export'),
});
export type CardField = keyof typeof cardFields.rules;
