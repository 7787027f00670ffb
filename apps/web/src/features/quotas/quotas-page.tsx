import { useNavigate, useSearch } from '@tanstack/react-router';
import { ClipboardPaste, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { count, thisYear } from '../../parts/format';
import { Page } from '../../parts/page';
import { Empty, Failed, NoRight, Skeleton } from '../../parts/states';
import { openOf, type Quota, useQuotas, useSight } from './api';
import { NewQuota } from './new-quota';
import { PasteQuotas } from './paste-quotas';
import { QuotaFilter } from './quota-filter';
import { QuotaSheet } from './quota-sheet';
import { QuotaTable } from './quota-table';
import type { QuotaSearch } from './routes';
import './quotas.css';

/** Posts given for the priority fields in a year: what is filled, what is open, and who is in sight. */
export function QuotasPage() {
  return useMay('establishment.read') ? <Quotas /> : <NoRight permission="establishment.read" />;
}

function Quotas() {
  const { t } = useTranslation();
  const mayEdit = useMay('establishment.edit');
  const search = useSearch({ strict: false }) as QuotaSearch;
  const navigate = useNavigate();
  const go = (change: Partial<QuotaSearch>) =>
    void navigate({ to: '/chi-tieu-tuyen', search: { ...search, ...change } as never, resetScroll: false });
  const [entering, setEntering] = useState<'one' | 'many' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const year = search.year ?? thisYear();
  const asked = { year, ...(search.unit ? { unit: search.unit } : {}), ...(search.field ? { field: search.field } : {}) };
  const { data, error, isPending, refetch } = useQuotas(asked);
  const sight = useSight(year);
  const enter = (what: 'one' | 'many') => {
    setDone(null);
    setEntering(entering === what ? null : what);
  };
  const entered = (said: string) => {
    setDone(said);
    setEntering(null);
  };
  return (
    <Page
      title={t('quotas.title', { year })}
      sub={data && data.items.length > 0 ? t('quotas.sums', sumsOf(data.items)) : t('quotas.sub')}
      actions={
        mayEdit && (
          <>
            <button type="button" className="button button-primary" onClick={() => enter('one')} aria-expanded={entering === 'one'}>
              <Plus size={15} aria-hidden />
              {t('quotas.enterOne')}
            </button>
            <button type="button" className="button" onClick={() => enter('many')} aria-expanded={entering === 'many'}>
              <ClipboardPaste size={15} aria-hidden />
              {t('quotas.paste.open')}
            </button>
          </>
        )
      }
    >
      <div className="stack">
        {done && (
          <p className="quota-done" role="status">
            {done}
          </p>
        )}
        {entering === 'one' && <NewQuota year={year} onDone={entered} onClose={() => setEntering(null)} />}
        {entering === 'many' && <PasteQuotas onDone={entered} onClose={() => setEntering(null)} />}
        <section className="card" aria-label={t('quotas.title', { year })}>
          <QuotaFilter search={search} year={year} onSearch={go} />
          {isPending && <Skeleton />}
          {error && <Failed error={error} onRetry={() => void refetch()} />}
          {data?.items.length === 0 && (
            <Empty title={t('quotas.none', { year })}>
              <p className="muted">{t(mayEdit ? 'quotas.noneHow' : 'quotas.noneWait')}</p>
            </Empty>
          )}
          {data && data.items.length > 0 && (
            <QuotaTable quotas={data.items} sight={sight} by={search.by ?? 'unit'} onOpen={(quota) => go({ quota })} />
          )}
          {data?.more && <p className="card-body muted">{t('quotas.cut', { shown: count(data.items.length) })}</p>}
        </section>
      </div>
      {search.quota && <QuotaSheet key={search.quota} id={search.quota} onClose={() => go({ quota: undefined })} />}
    </Page>
  );
}

function sumsOf(quotas: readonly Quota[]) {
  const sum = (of: (quota: Quota) => number) => count(quotas.reduce((total, quota) => total + of(quota), 0));
  return { given: sum(({ given }) => given), filled: sum(({ filled }) => filled), open: sum(openOf) };
}
