import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { day, time } from '../../parts/format';
import { ProblemNote } from '../../parts/problem-note';
import { Failed, Skeleton } from '../../parts/states';
import { NewToken } from './new-token';

/** Keys of programs that act for this user. */
export function Tokens() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const client = useQueryClient();
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/api-tokens');
  const changed = () => void client.invalidateQueries({ queryKey: ['get', '/api/api-tokens'] });
  const revoke = $api.useMutation('delete', '/api/api-tokens/{id}', { onSuccess: changed });
  return (
    <section className="card card-body stack" aria-labelledby="account-tokens">
      <h2 id="account-tokens">{t('account.tokens.title')}</h2>
      <p className="muted">{t('account.tokens.how')}</p>
      {isPending && <Skeleton rows={2} />}
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p>{t('account.tokens.none')}</p>}
      {data && data.items.length > 0 && (
        <ul className="plain-list">
          {data.items.map((token) => (
            <li key={token.id} className="plain-line">
              <TokenText token={token} />
              <button
                type="button"
                className="button"
                disabled={revoke.isPending}
                aria-label={t('account.tokens.revokeOne', { name: token.name })}
                onClick={() => revoke.mutate({ params: { path: { id: token.id } } })}
              >
                {t('account.tokens.revoke')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ProblemNote error={revoke.error} />
      <div>
        <button type="button" className="button" onClick={() => setAdding(true)}>
          {t('account.tokens.add')}
        </button>
      </div>
      {adding && <NewToken onMade={changed} onClose={() => setAdding(false)} />}
    </section>
  );
}

function TokenText({ token }: { readonly token: components['schemas']['TokenView'] }) {
  const { t } = useTranslation();
  const rights = token.permissions.map((one) => t(`shell.rights.${one}`, { defaultValue: one })).join(', ');
  const used = token.lastUsedAt ? t('account.tokens.used', { time: time(token.lastUsedAt) }) : t('account.tokens.unused');
  return (
    <div>
      <strong>{token.name}</strong>
      <p className="muted small">{rights}</p>
      <p className="muted small">
        {t('account.tokens.until', { day: day(token.expiresAt) })} · {used}
      </p>
    </div>
  );
}
