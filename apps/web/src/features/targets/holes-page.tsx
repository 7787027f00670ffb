import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useMay } from '../../app/session';
import { day } from '../../parts/format';
import { Page } from '../../parts/page';
import { Failed, NoRight, Skeleton } from '../../parts/states';
import { UnitPicker } from '../../parts/unit-picker';
import { HoleTable } from './hole-table';
import { HolesSentence, tellsHoles } from './holes-state';
import './holes.css';

/** Which priority fields nobody has, where, and where the last one leaves soon. */
export function HolesPage() {
  return useMay('indicators.people') ? <Holes /> : <NoRight permission="indicators.people" />;
}

function Holes() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as { readonly unit?: string; readonly levels?: 'no' };
  const navigate = useNavigate();
  const go = (next: object) => void navigate({ to: '/cho-trong', search: { ...search, ...next } as never, resetScroll: false });
  const byLevel = search.levels !== 'no';
  const query = search.unit ? { unit: search.unit } : {};
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/hole-map', { params: { query } });
  if (isPending) return <Skeleton rows={8} />;
  if (!data) return <Failed page error={error} onRetry={() => void refetch()} />;
  return (
    <Page
      title={t('holes.title')}
      sub={t('holes.sub', { unit: data.unit?.name ?? t('targets.wholeScope'), day: day(data.onDay) })}
      actions={
        <UnitPicker
          value={search.unit ?? data.unit?.id ?? null}
          onChange={(unit) => go({ unit: unit ?? undefined })}
          label={t('targets.scope')}
        />
      }
    >
      <div className="stack">
        <HolesSentence map={data} />
        {tellsHoles(data) && (
          <>
            <div className="no-print">
              <button type="button" className="button" aria-pressed={byLevel} onClick={() => go({ levels: byLevel ? 'no' : undefined })}>
                {t('holes.byLevel')}
              </button>
            </div>
            <section className="card table-scroll" aria-label={t('holes.title')}>
              <HoleTable map={data} byLevel={byLevel} />
            </section>
            <p className="muted">{t('holes.how')}</p>
          </>
        )}
      </div>
    </Page>
  );
}
