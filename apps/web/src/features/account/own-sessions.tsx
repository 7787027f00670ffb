import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';
import { SessionList } from '../../parts/session-list';
import { Failed, Skeleton } from '../../parts/states';

/** Where one is signed in: what one does not know is ended here. */
export function OwnSessions() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/sessions');
  const changed = { onSuccess: () => client.invalidateQueries({ queryKey: ['get', '/api/sessions'] }) };
  const end = $api.useMutation('delete', '/api/sessions/{id}', changed);
  const endOthers = $api.useMutation('delete', '/api/sessions', changed);
  return (
    <section className="card card-body stack" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{t('account.sessions.title')}</h2>
      {isPending && <Skeleton rows={3} />}
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {data && (
        <SessionList
          sessions={data.items}
          act={({ id, here, device }) =>
            !here && (
              <button
                type="button"
                className="button"
                disabled={end.isPending}
                aria-label={t('account.sessions.endOne', { device: device || t('account.sessions.unknownDevice') })}
                onClick={() => end.mutate({ params: { path: { id } } })}
              >
                {t('account.sessions.end')}
              </button>
            )
          }
        />
      )}
      {data && data.items.length < 2 && <p className="muted">{t('account.sessions.onlyHere')}</p>}
      <ProblemNote error={end.error ?? endOthers.error} />
      {data && data.items.length > 1 && (
        <div>
          <button type="button" className="button" disabled={endOthers.isPending} onClick={() => endOthers.mutate({})}>
            {t('account.sessions.endOthers')}
          </button>
        </div>
      )}
    </section>
  );
}
