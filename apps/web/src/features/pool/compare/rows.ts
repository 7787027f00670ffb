import type { TFunction } from 'i18next';
import type { components } from '../../../api/schema';
import { day } from '../../../parts/format';
import type { Names } from '../names';
import { type ListKey, studyWritten } from '../question';

export type Compared = components['schemas']['ComparedPerson'];
type Person = Compared['person'];

export interface Row {
  readonly field: string; // whose mark stands beside the value
  readonly label: string;
  readonly values: readonly (string | null)[]; // null: unknown
  readonly differs: boolean;
}

export interface Wording {
  readonly t: TFunction;
  readonly names: Names;
  readonly levelOf: (code: string | null) => string | null | undefined;
}

/** What is said of people side by side, in the order in which one reads a person; what nobody may be told is left out. */
export function rowsOf(people: readonly Compared[], { t, names, levelOf }: Wording): Row[] {
  const named = (key: ListKey, code: string | null | undefined) => (code === null || code === undefined ? null : names.nameOf(key, code));
  const all = (key: ListKey, codes: readonly string[]) =>
    codes.length === 0 ? null : codes.map((code) => names.nameOf(key, code)).join('; ');
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(', ') || null;
  const asked: [keyof Person, string, (person: Person) => string | null][] = [
    ['unit', t('pool.facets.units'), ({ unit, employerName }) => unit?.name ?? employerName],
    ['position', t('pool.facets.positions'), ({ position }) => position],
    ['category', t('pool.facets.categories'), ({ category }) => named('categories', category)],
    ['rankCode', t('pool.facets.ranks'), ({ rankCode }) => named('ranks', rankCode)],
    ['degree', t('pool.facets.degrees'), ({ degree, major }) => joined(named('degrees', degree), major)],
    ['institution', t('compare.school'), ({ institution, degreeYear }) => joined(institution, degreeYear)],
    ['titles', t('pool.facets.titles'), ({ titles }) => all('titles', titles)],
    [
      'fields',
      t('pool.facets.fields'),
      ({ fields }) =>
        fields
          .map(({ code, level }) => joined(names.nameOf('fields', code), level === null ? null : t('compare.level', { level })))
          .join('; ') || null,
    ],
    [
      'studies',
      t('pool.facets.studying'),
      ({ studies }) => studies.map(({ code, expectedIn }) => names.nameOf('studying', studyWritten(code, expectedIn))).join('; ') || null,
    ],
    ['politicalTheory', t('pool.facets.politicalTheory'), ({ politicalTheory }) => named('politicalTheory', politicalTheory)],
    ['stateManagement', t('pool.facets.stateManagement'), ({ stateManagement }) => named('stateManagement', stateManagement)],
    [
      'languages',
      t('pool.facets.languages'),
      ({ languages }) => languages.map(({ code, level }) => joined(names.nameOf('languages', code), levelOf(level))).join('; ') || null,
    ],
    ['itLevels', t('pool.facets.itLevels'), ({ itLevels }) => all('itLevels', itLevels)],
    ['rating', t('pool.facets.ratings'), ({ rating, ratingYear }) => rating && `${named('ratings', rating)} (${ratingYear})`],
    ['groups', t('pool.facets.groups'), ({ groups }) => all('groups', groups)],
    ['availability', t('pool.facets.availability'), ({ availability }) => all('availability', availability)],
    ['country', t('pool.facets.countries'), ({ country }) => named('countries', country)],
    ['hoursApart', t('pool.facets.hoursApart'), ({ hoursApart }) => named('hoursApart', hoursApart === null ? null : String(hoursApart))],
    ['citizenships', t('pool.facets.citizenships'), ({ citizenships }) => all('citizenships', citizenships)],
    ['consents', t('pool.facets.consents'), ({ kind, consents }) => (kind === 'expert' ? all('consents', consents) : null)],
    ['plannedFor', t('pool.facets.plannedFor'), ({ plannedFor }) => all('plannedFor', plannedFor ?? [])],
    ['party', t('pool.facets.party'), ({ party }) => (party === null || party === undefined ? null : named('party', String(party)))],
    ['birthOn', t('pool.birth'), ({ birthOn, age }) => joined(day(birthOn), age === null ? null : t('pool.age', { count: age }))],
    ['gender', t('pool.facets.gender'), ({ gender }) => named('gender', gender)],
    ['residence', t('pool.facets.residence'), ({ residence }) => named('residence', residence)],
    ['retiresOn', t('pool.retires'), ({ retiresOn }) => day(retiresOn) || null],
    ['keepingUnit', t('pool.keptBy'), ({ keepingUnit }) => keepingUnit?.name ?? null],
    ['confirmedOn', t('pool.confirmed'), ({ confirmedOn }) => day(confirmedOn) || null],
  ];
  return asked
    .filter(([field]) => people.some(({ person }) => field in person))
    .map(([field, label, said]) => {
      const values = people.map(({ person }) => said(person));
      return { field, label, values, differs: new Set(values).size > 1 };
    });
}
