import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useCatalog } from '../../parts/catalog';
import { day } from '../../parts/format';
import { type FactField, LEVELS } from './fact-fields';

/** What the value of a field is called: codes by their names, days as they are read. */
export function useFieldText(): (field: FactField, value: unknown, track: unknown) => string {
  const { t } = useTranslation();
  const { data: units } = $api.useQuery('get', '/api/org-units', {}, { staleTime: 60_000 });
  const catalogs: Readonly<Record<string, ReturnType<typeof useCatalog>>> = {
    genders: useCatalog('genders'),
    ethnic_groups: useCatalog('ethnic_groups'),
    religions: useCatalog('religions'),
    staff_categories: useCatalog('staff_categories'),
    priority_fields: useCatalog('priority_fields'),
    associations: useCatalog('associations'),
    education_levels: useCatalog('education_levels'),
    political_theory_levels: useCatalog('political_theory_levels'),
    state_management_levels: useCatalog('state_management_levels'),
    foreign_language_levels: useCatalog('foreign_language_levels'),
    it_skill_levels: useCatalog('it_skill_levels'),
    academic_titles: useCatalog('academic_titles'),
    quality_ratings: useCatalog('quality_ratings'),
    intellectual_categories: useCatalog('intellectual_categories'),
    countries: useCatalog('countries'),
    planning_positions: useCatalog('planning_positions'),
  };
  return (field, value, track) => {
    if (value === null || value === undefined || value === '') return '';
    const written = String(value);
    if (field.as === 'day') return day(written);
    if (field.as === 'unit') return units?.items.find(({ id }) => id === written)?.name ?? t('profiles.unitElsewhere');
    if (field.name === 'organisation' && written === 'DANG') return t('profiles.party');
    if (field.choices) return t(`profiles.choices.${written as 'local'}`);
    const catalogue = field.byTrack ? LEVELS[String(track)] : field.catalogue;
    return (catalogue && catalogs[catalogue]?.nameOf(written)) || written;
  };
}
