import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../parts/catalog';
import { count, day, time } from '../../parts/format';
import type { QuotaDetail } from './api';

/** What the quota was, newest first. */
export function QuotaHistory({ quota }: { readonly quota: QuotaDetail }) {
  const { t } = useTranslation();
  const degrees = useCatalog('education_levels');
  return (
    <section aria-labelledby="quota-history">
      <h3 id="quota-history">{t('quotas.history')}</h3>
      <ol className="quota-list">
        {quota.history.map(({ version, at, by, given, requiredDegree, decision, decidedOn, note, withdrawnBecause }) => (
          <li key={version}>
            {withdrawnBecause !== null
              ? t('quotas.withdrawn', { reason: withdrawnBecause })
              : [
                  t('quotas.posts', { count: given, shown: count(given) }),
                  requiredDegree ? t('quotas.orHigher', { degree: degrees.nameOf(requiredDegree) }) : t('quotas.anyDegree'),
                  decision,
                  day(decidedOn),
                  note,
                ]
                  .filter(Boolean)
                  .join(', ')}
            <div className="muted small">{[by ?? t('quotas.somebody'), time(at)].join(', ')}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}
