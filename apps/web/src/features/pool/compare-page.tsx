import { useNavigate, useSearch } from '@tanstack/react-router';
import { ListPlus, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useMay } from '../../app/session';
import { useCatalog } from '../../parts/catalog';
import { Page } from '../../parts/page';
import { Empty, Failed, NoRight, Skeleton } from '../../parts/states';
import { MOST_COMPARED } from './compare/comparable';
import { CompareTable } from './compare/compare-table';
import { rowsOf } from './compare/rows';
import { BackToPool } from './compare/way-back';
import { useNames } from './names';
import { AddSheet } from './shortlists/add-sheet';
import './results.css';
import './compare/compare.css';

export function ComparePage() {
  return useMay('talent.search') ? <Compare /> : <NoRight permission="talent.search" />;
}

/** Up to four people side by side: what differs first, what is alike folded away. */
function Compare() {
  const { t } = useTranslation();
  const { people = '' } = useSearch({ strict: false }) as { people?: string };
  const ids = [...new Set(people.split(',').filter(Boolean))].slice(0, MOST_COMPARED);
  const navigate = useNavigate();
  const names = useNames();
  const levels = useCatalog('foreign_language_levels');
  const [adding, setAdding] = useState(false);
  const { data, error, isPending, refetch } = $api.useQuery(
    'post',
    '/api/talent/compare',
    { body: { people: ids } },
    { enabled: ids.length > 0 },
  );
  const items = data?.items ?? [];
  const leave = (id: string) =>
    void navigate({
      to: '/nguon-nhan-tai/so-sanh',
      search: { people: ids.filter((other) => other !== id).join(',') || undefined },
      state: true,
      replace: true,
    });
  return (
    <Page
      title={t('compare.title', { count: items.length })}
      sub={<BackToPool className="compare-back">{t('compare.back')}</BackToPool>}
      actions={
        items.length > 0 && (
          <>
            <button type="button" className="button" aria-haspopup="dialog" onClick={() => setAdding(true)}>
              <ListPlus size={15} aria-hidden />
              {t('shortlists.add')}
            </button>
            <button type="button" className="button" onClick={() => window.print()}>
              <Printer size={15} aria-hidden />
              {t('compare.print')}
            </button>
          </>
        )
      }
    >
      {ids.length > 0 && isPending && <Skeleton rows={10} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data && data.notFound > 0 && <p className="notice compare-note">{t('compare.notFound', { count: data.notFound })}</p>}
      {(ids.length === 0 || (data && items.length === 0)) && (
        <Empty title={t('compare.nobody')}>
          <p className="muted">{t('compare.nobodyHow')}</p>
          <BackToPool className="button button-primary">{t('compare.back')}</BackToPool>
        </Empty>
      )}
      {items.length > 0 && (
        <CompareTable people={items} rows={rowsOf(items, { t, names, levelOf: (code) => levels.nameOf(code) })} onLeave={leave} />
      )}
      {adding && (
        <AddSheet addition={{ people: items.map(({ person }) => person.id) }} people={items.length} onClose={() => setAdding(false)} />
      )}
    </Page>
  );
}
