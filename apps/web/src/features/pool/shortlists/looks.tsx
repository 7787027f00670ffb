import { useTranslation } from 'react-i18next';
import { $api } from '../../../api/client';
import { time } from '../../../parts/format';
import { Failed } from '../../../parts/states';

/** Who opened the list, and when last. */
export function Looks({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = $api.useQuery('get', '/api/shortlists/{id}/looks', { params: { path: { id } } });
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <details className="card card-body">
      <summary>{t('shortlists.looks', { count: data.items.length })}</summary>
      <ul className="plain-list shortlist-looks">
        {data.items.map(({ name, times, last }) => (
          <li key={name} className="plain-line">
            <span>{name}</span>
            <span className="muted small">{t('shortlists.looked', { count: times, time: time(last) })}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
