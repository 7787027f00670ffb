import { useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { useMay } from '../../app/session';
import { count, time } from '../../parts/format';
import { Page } from '../../parts/page';
import { Failed, NoRight, Skeleton } from '../../parts/states';
import { WaitingLists } from './waiting-lists';
import './exports-page.css';

type Made = components['schemas']['ExportView'];

/** Lists of one's own as files, and those of others that wait for somebody's yes. */
export function ExportsPage() {
  const { t } = useTranslation();
  const [exports, approves] = [useMay('exchange.export'), useMay('exchange.approve')];
  if (!exports && !approves) return <NoRight permission="exchange.export" />;
  return (
    <Page title={t('exports.page.title')} sub={t('exports.page.sub')}>
      <div className="exports-page">
        {approves && <WaitingLists />}
        {exports && <OwnLists />}
      </div>
    </Page>
  );
}

function OwnLists() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, isPending, refetch } = $api.useQuery(
    'get',
    '/api/exports',
    {},
    {
      refetchInterval: ({ state }) =>
        state.data?.items.some(({ status }) => status === 'running' || status === 'waiting') ? 5_000 : false,
    },
  );
  const withdraw = $api.useMutation('delete', '/api/exports/{id}', {
    onSuccess: () => client.invalidateQueries({ queryKey: ['get', '/api/exports'] }),
  });
  return (
    <section className="card card-body stack" aria-labelledby="own-lists">
      <h2 id="own-lists">{t('exports.page.own')}</h2>
      {isPending && <Skeleton rows={3} />}
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="muted">{t('exports.page.noneOwn')}</p>}
      {data && data.items.length > 0 && (
        <ul className="plain-list">
          {data.items.map((made) => (
            <li key={made.id} className="plain-line">
              <div>
                <strong>{made.purpose ?? t('exports.page.noPurpose')}</strong>
                <p className="muted small">
                  {time(made.createdAt)} · {t('exports.page.people', { count: made.people ?? 0, shown: count(made.people ?? 0) })}
                  {made.fileName && ` · ${made.fileName}`}
                  {made.decidedBy &&
                    ` · ${t(made.status === 'refused' ? 'exports.refusedBy' : 'exports.approvedBy', { name: made.decidedBy })}`}
                </p>
                {made.withheld > 0 && (
                  <p className="muted small">{t('exports.withheld', { count: made.withheld, shown: count(made.withheld) })}</p>
                )}
                {made.error && <p className="small">{made.error.detail}</p>}
              </div>
              <Outcome made={made} onWithdraw={() => withdraw.mutate({ params: { path: { id: made.id } } })} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Outcome({ made, onWithdraw }: { readonly made: Made; readonly onWithdraw: () => void }) {
  const { t } = useTranslation();
  if (made.status === 'ready')
    return (
      <a className="button" href={`/api/exports/${made.id}/file`} download>
        <Download size={15} aria-hidden />
        {t('exports.page.download')}
      </a>
    );
  const colour = made.status === 'waiting' || made.status === 'running' ? 'ochre' : made.status === 'cancelled' ? '' : 'red';
  return (
    <span className="row-gap">
      <span className={colour ? `pill pill-${colour}` : 'pill'}>{t(`exports.states.${made.status}`)}</span>
      {made.status === 'waiting' && (
        <button type="button" className="button" onClick={onWithdraw}>
          {t('exports.withdraw')}
        </button>
      )}
    </span>
  );
}
