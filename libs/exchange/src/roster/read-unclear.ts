import { fold } from '#libs/kernel';
import { CONTRACT } from './cells/category.js';
import { ask } from './cells/decision.js';
import type { PersonField, PlacedValue } from './person.js';
import type { Unclear } from './rows/spread-columns.js';

/** The value of a person that a field of a column tells. */
const VALUES: Readonly<Record<string, PersonField>> = {
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

const OF_PAY: ReadonlySet<string> = new Set(['rankCode', 'rankName', 'salaryStep', 'salaryCoefficient']);
const isContract = (text: string, fields: readonly string[]): boolean =>
  fields.every((field) => OF_PAY.has(field)) && CONTRACT.test(fold(text));

/** "HĐ 111" where rank, step and coefficient would stand: it tells of none, and of whom the list has there. */
export const contractAmong = (unclear: readonly Unclear[]): string | null =>
  unclear.find(({ cell, fields }) => isContract(cell.text, fields))?.cell.text ?? null;

const AS_WRITTEN: ReadonlySet<PersonField> = new Set(['native_place', 'residence_text']);

/** Nothing of a cell that could not be told apart is lost: every field that it may tell is asked for, places with the words of the cell. */
export function askUnclear(unclear: readonly Unclear[], values: Map<PersonField, PlacedValue>): void {
  for (const { column, cell, fields } of unclear)
    for (const field of isContract(cell.text, fields) ? [] : fields) {
      const value = VALUES[field];
      if (!value || values.has(value)) continue;
      const suggested = AS_WRITTEN.has(value) ? cell.text : null;
      values.set(value, { ...ask(suggested, 'several_in_cell'), column: column.name, raw: cell.raw.text });
    }
}
