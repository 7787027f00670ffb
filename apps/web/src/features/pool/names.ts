import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useCatalog } from '../../parts/catalog';
import { type FacetKey, LISTS, type ListKey, languageOf, studyOf, type Value } from './question';

const AGE_BANDS = ['-30', '31-40', '41-50', '51-60', '61-'] as const;
const KINDS = ['staff', 'expert'] as const;
const RESIDENCES = ['local', 'other_province', 'overseas', 'foreign'] as const;
const YES_NO = ['true', 'false'] as const;
const MODES = ['advise', 'review', 'lecture', 'remote_project', 'move'] as const;
/** As many as two places on earth can be apart. */
const HOURS = Array.from({ length: 27 }, (_, hours) => hours);
const PURPOSES = ['listed', 'contacted', 'shared', 'published'] as const;

export interface Names {
  /** The codes of a facet in the order of its catalogue. */
  readonly codes: (key: ListKey) => readonly string[];
  readonly nameOf: (key: ListKey, value: Value) => string;
}

/** What the codes of the conditions are called in the language of the page. */
export function useNames(): Names {
  const { t } = useTranslation();
  const catalogs: Partial<Record<ListKey, ReturnType<typeof useCatalog>>> = {
    fields: useCatalog('priority_fields'),
    degrees: useCatalog('education_levels'),
    studying: useCatalog('education_levels'),
    categories: useCatalog('staff_categories'),
    politicalTheory: useCatalog('political_theory_levels'),
    stateManagement: useCatalog('state_management_levels'),
    gender: useCatalog('genders'),
    languages: useCatalog('languages'),
    itLevels: useCatalog('it_skill_levels'),
    titles: useCatalog('academic_titles'),
    ratings: useCatalog('quality_ratings'),
    groups: useCatalog('intellectual_categories'),
    countries: useCatalog('countries'),
    citizenships: useCatalog('countries'),
    plannedFor: useCatalog('planning_positions'),
  };
  const [official, employee] = [useCatalog('civil_servant_ranks'), useCatalog('public_employee_titles')];
  const levels = useCatalog('foreign_language_levels');
  const { data: tree } = $api.useQuery('get', '/api/org-units', {}, { staleTime: 60_000 });
  const worded: Partial<Record<ListKey, readonly (readonly [string, string])[]>> = {
    ageBand: AGE_BANDS.map((code) => [code, t(`pool.ages.${code}`)]),
    kinds: KINDS.map((code) => [code, t(`pool.kinds.${code}`)]),
    residence: RESIDENCES.map((code) => [code, t(`pool.residences.${code}`)]),
    postgraduate: YES_NO.map((code) => [code, t(`pool.postgraduates.${code}`)]),
    ethnicMinority: YES_NO.map((code) => [code, t(`pool.minorities.${code}`)]),
    availability: MODES.map((code) => [code, t(`pool.modes.${code}`)]),
    hoursApart: HOURS.map((count) => [String(count), count === 0 ? t('pool.sameHour') : t('pool.hours', { count })]),
    consents: PURPOSES.map((code) => [code, t(`profiles.choices.${code}`)]),
    ranks: [...official.items, ...employee.items].map(({ code, name }) => [code, name]),
    party: YES_NO.map((code) => [code, t(`pool.parties.${code}`)]),
    units: (tree?.items ?? []).map(({ id, name }) => [id, name]),
  };
  return {
    codes: (key) => worded[key]?.map(([code]) => code) ?? catalogs[key]?.items.map(({ code }) => code) ?? [],
    nameOf: (key, value) => {
      if (value === null) return t('pool.unknown');
      if (key === 'languages') {
        const { language, levelAtLeast } = languageOf(value);
        const name = catalogs.languages?.nameOf(language) ?? language;
        return levelAtLeast ? t('pool.languageFrom', { language: name, level: levels.nameOf(levelAtLeast) }) : name;
      }
      if (key === 'studying') {
        const { level, expectedIn } = studyOf(value);
        const name = level && (catalogs.studying?.nameOf(level) ?? level);
        return [name, expectedIn && t('pool.expectedIn', { year: expectedIn })].filter(Boolean).join(', ');
      }
      return worded[key]?.find(([code]) => code === value)?.[1] ?? catalogs[key]?.nameOf(value) ?? value;
    },
  };
}

/** The facets one may ask for, in the order of the page; none until the server has said. */
export function useFacetKeys(): readonly FacetKey[] {
  const { data } = $api.useQuery('get', '/api/talent/keys', {}, { staleTime: Number.POSITIVE_INFINITY });
  return useMemo(() => LISTS.filter((key): key is FacetKey => key !== 'positions' && data?.facets.includes(key) === true), [data]);
}
