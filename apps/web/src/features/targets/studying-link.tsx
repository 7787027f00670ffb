import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useCatalog } from '../../parts/catalog';
import type { Forecast } from './forecast';

/** To everybody of the unit who studies for more than a first degree: each with the year in which it is expected. */
export function StudyingLink({ forecast }: { readonly forecast: Forecast }) {
  const { t } = useTranslation();
  const maySearch = useMay('talent.search');
  const { items } = useCatalog('education_levels');
  const first = items.find(({ code }) => code === 'DH')?.rank ?? null;
  const levels = items.filter(({ rank }) => rank !== null && first !== null && rank > first).map(({ code }) => code);
  if (!maySearch || forecast.studying === 0 || levels.length === 0) return null;
  return (
    <p>
      <Link to="/nguon-nhan-tai" search={{ studying: levels.join(','), ...(forecast.unit ? { units: forecast.unit.id } : {}) } as never}>
        {t('targets.way.whoStudies')}
      </Link>
    </p>
  );
}
