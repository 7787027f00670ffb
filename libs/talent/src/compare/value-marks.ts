import type { CardWithFacts } from '../people/people-shown.js';
import type { TalentItem } from '../search/search.view.js';
import type { ValueMark } from './compare.body.js';

type Facts = (row: CardWithFacts) => readonly (string | null | undefined)[] | null | undefined;

const employment: Facts = (row) => [row.employment_id];
const degree: Facts = (row) => [row.degree_id];
const identity: Facts = (row) => [row.identity_id];

/** The facts that a value shown of somebody comes from. */
const FACTS_OF: Partial<Record<keyof TalentItem, Facts>> = {
  unit: employment,
  employerName: employment,
  position: employment,
  category: employment,
  rankCode: employment,
  degree,
  major: degree,
  institution: degree,
  degreeYear: degree,
  birthOn: identity,
  age: identity,
  gender: identity,
  residence: identity,
  ethnicMinority: identity,
  fields: (row) => row.field_ids,
  politicalTheory: (row) => [row.political_theory_id],
  stateManagement: (row) => [row.state_management_id],
  languages: (row) => row.language_ids,
  itLevels: (row) => row.it_ids,
  titles: (row) => row.title_ids,
  rating: (row) => [row.rating_id],
  groups: (row) => row.group_ids,
  availability: (row) => row.availability_ids,
  country: (row) => [row.residence_id],
  hoursApart: (row) => [row.residence_id],
  citizenships: (row) => row.citizenship_ids,
  studies: (row) => row.study_ids,
  plannedFor: (row) => row.planned_ids,
  party: (row) => [row.party_id],
};

/** Of each value that is known and shown, whether somebody saw the document of every fact behind it. */
export function marksOf(row: CardWithFacts, item: TalentItem): ValueMark[] {
  const verified = new Set((row.verified_ids ?? '').slice(1, -1).split(','));
  return (Object.entries(FACTS_OF) as [keyof TalentItem, Facts][]).flatMap(([field, factsOf]) => {
    if (!isKnown(item[field])) return [];
    const facts = (factsOf(row) ?? []).filter((id) => id !== null && id !== undefined);
    return facts.length === 0 ? [] : [{ field, verified: facts.every((id) => verified.has(id)) }];
  });
}

const isKnown = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined);
