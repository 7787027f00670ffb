import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { count, percent } from '../../parts/format';

const FACETS = ['degrees', 'categories', 'ageBand', 'gender', 'fields'] as const;

interface Props {
  readonly total: number;
  readonly facets: Readonly<Record<string, readonly components['schemas']['FacetCount'][]>>;
}

/** How much is known of each thing; the number opens the people of whom it is not. */
export function Quality({ total, facets }: Props) {
  const { t } = useTranslation();
  if (total === 0) return <p className="muted">{t('work.nobody')}</p>;
  return (
    <ul className="quality">
      {FACETS.map((facet) => {
        const unknown = facets[facet]?.find(({ code }) => code === null)?.count ?? 0;
        const known = (total - unknown) / total;
        return (
          <li key={facet}>
            <div className="quality-line">
              <span>{t(`work.known.${facet}`)}</span>
              <strong>{percent(known)}</strong>
            </div>
            <div className="quality-bar" aria-hidden>
              <span style={{ width: `${known * 100}%` }} />
            </div>
            {unknown > 0 && (
              <Link to="/nguon-nhan-tai" search={{ [facet]: '-' } as never}>
                {t('work.missing', { count: unknown, shown: count(unknown) })}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
