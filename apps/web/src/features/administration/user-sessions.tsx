import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';
import { SessionList } from '../../parts/session-list';
import { Failed, Skeleton } from '../../parts/states';
import type { User } from './users-page';

/** Where a user is signed in: an administrator ends all of it, the user's tokens too. */
export function UserSessions({ user, onChanged }: { readonly user: User; readonly onChanged: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const params = { path: { id: user.id } };
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/users/{id}/sessions', { params });
  const changed = () => {
    void client.invalidateQueries({ queryKey: ['get', '/api/users/{id}/sessions'] });
    onChanged();
  };
  const end = $api.useMutation('delete', '/api/users/{id}/sessions', { onSuccess: changed });
  const removeFactor = $api.useMutation('delete', '/api/users/{id}/second-factor', { onSuccess: changed });
  return (
    <section className="stack user-sessions" aria-labelledby="user-sessions">
      <h3 id="user-sessions">{t('account.sessions.title')}</h3>
      {isPending && <Skeleton rows={2} />}
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="muted">{t('administration.users.nowhere')}</p>}
      {data && <SessionList sessions={data.items} />}
      <ProblemNote error={end.error ?? removeFactor.error} />
      <div className="row-gap">
        <button type="button" className="button" disabled={end.isPending} onClick={() => end.mutate({ params })}>
          {t('administration.users.endSessions')}
        </button>
        {user.secondFactor && !removeFactor.isSuccess && (
          <button type="button" className="button" disabled={removeFactor.isPending} onClick={() => removeFactor.mutate({ params })}>
            {t('administration.users.removeFactor')}
          </button>
        )}
      </div>
      <p className="muted small">{t('administration.users.endSessionsHow')}</p>
    </section>
  );
}
