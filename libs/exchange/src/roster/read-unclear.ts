import { ask } from './cells/decision.js';
import type { PersonField, PlacedValue } from './person.js';
import type { Unclear } from './rows/spread-columns.js';

/** The value of a person that a field of a column tells. */
const VALUES: Readonly<Record<string, PersonField>> = {
  generalEducation: 'general_education',
  degree: 'highest_degree',
  politicalTheory: 'political_theory',
  stateManagement: 'state_management',
  language: 'languages',
  it: 'it_level',
  ethnicity: 'ethnicity',
  religion: 'religion',
  nativePlace: 'native_place',
  residenceText: 'residence_text',
  partyProbationOn: 'party_probation_on',
  partyOfficialOn: 'party_official_on',
  rankCode: 'rank_code',
  rankName: 'rank_code',
  salaryStep: 'salary_step',
  salaryCoefficient: 'salary_coefficient',
  recruitedOn: 'recruited_on',
  joinedUnitOn: 'joined_unit_on',
  birthDate: 'birth_date',
  gender: 'gender',
};

const AS_WRITTEN: ReadonlySet<PersonField> = new Set(['native_place', 'residence_text']);

/** Nothing of a cell that could not be told apart is lost: every field that it may tell is asked for, places with the words of the cell. */
export function askUnclear(unclear: readonly Unclear[], values: Map<PersonField, PlacedValue>): void {
  for (const { column, cell, fields } of unclear)
    for (const field of fields) {
      const value = VALUES[field];
      if (!value || values.has(value)) continue;
      const suggested = AS_WRITTEN.has(value) ? cell.text : null;
      values.set(value, { ...ask(suggested, 'several_in_cell'), column: column.name, raw: cell.raw.text });
    }
}
