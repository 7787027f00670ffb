import type { Catalogs } from '#libs/catalogs';
import { asCode, DomainError, type ErrorDetail } from '#libs/kernel';
import type { Criteria } from '#libs/talent';
import type { DefinitionBody } from './draft.body.js';

/** The catalogue the codes of a key come from. */
const CATALOGUE_OF: Readonly<Record<string, string>> = {
  categories: 'staff_categories',
  fields: 'priority_fields',
  degrees: 'education_levels',
  degreeAtLeast: 'education_levels',
  politicalTheory: 'political_theory_levels',
  stateManagement: 'state_management_levels',
  gender: 'genders',
  itLevels: 'it_skill_levels',
  ratings: 'quality_ratings',
  titles: 'academic_titles',
};

/** Words may be a name, people chosen by hand are no rule, and a place is asked for when measuring. */
const NOT_IN_DEFINITIONS = new Set<string>(['text', 'units', 'majors', 'include', 'exclude']);

/** What a draft must be before it is kept: a condition that can match nobody would measure 0 % for ever. */
export function checkContent(catalogs: Catalogs, { kind, cohortYears, population, numerator, ofWhich = [] }: DefinitionBody): void {
  const wrong: ErrorDetail[] = [];
  if (population.length === 0) wrong.push({ pointer: '/population', code: 'indicators.population_empty', params: {} });
  population.forEach(({ until, criteria }, at) => {
    const pointer = `/population/${at}`;
    const previous = population[at - 1]?.until;
    const isLast = at === population.length - 1;
    if (isLast ? until !== undefined : until === undefined || (previous !== undefined && previous >= until))
      wrong.push({ pointer: `${pointer}/until`, code: 'indicators.population_periods', params: {} });
    wrong.push(...wrongIn(catalogs, criteria, `${pointer}/criteria`));
  });
  if ((kind === 'cohort') !== (cohortYears !== null)) wrong.push({ pointer: '/cohortYears', code: 'indicators.cohort_years', params: {} });
  if (kind !== 'cohort' && Object.values(numerator).every((value) => value === undefined))
    wrong.push({ pointer: '/numerator', code: 'indicators.numerator_empty', params: {} });
  wrong.push(...wrongIn(catalogs, numerator, '/numerator'));
  for (const [at, degree] of ofWhich.entries())
    if (!catalogs.educationLevel(degree))
      wrong.push({ pointer: `/ofWhich/${at}`, code: 'indicators.unknown_code', params: { value: asCode(degree) } });
  if (wrong.length > 0) throw new DomainError('request.invalid', {}, wrong);
}

function wrongIn(catalogs: Catalogs, criteria: Criteria, pointer: string): ErrorDetail[] {
  return Object.entries(criteria).flatMap(([key, value]): ErrorDetail[] => {
    if (value === undefined || value === null) return [];
    if (key === 'not') return wrongIn(catalogs, value as Criteria, `${pointer}/not`);
    if (NOT_IN_DEFINITIONS.has(key)) return [{ pointer: `${pointer}/${key}`, code: 'indicators.not_in_definitions', params: { key } }];
    if (Array.isArray(value) && value.length === 0)
      return [{ pointer: `${pointer}/${key}`, code: 'indicators.matches_nobody', params: { key } }];
    const catalogue = CATALOGUE_OF[key];
    if (!catalogue) return [];
    const known = catalogs.catalog(catalogue).byCode;
    return [value]
      .flat()
      .filter((code) => code !== null && !known.has(String(code)))
      .map((code) => ({ pointer: `${pointer}/${key}`, code: 'indicators.unknown_code', params: { value: asCode(String(code)) } }));
  });
}
