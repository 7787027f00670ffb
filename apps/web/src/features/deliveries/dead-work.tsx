import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { count } from '../../parts/format';
import { ProblemNote } from '../../parts/problem-note';

/** Tries given-up work again, or lets it go: one row, or all that are shown. */
export function DeadWorkActs({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const changed = { onSuccess: () => client.invalidateQueries({ queryKey: ['deliveries'] }) };
  const retry = $api.useMutation('post', '/api/deliveries/retry', changed);
  const discard = $api.useMutation('post', '/api/deliveries/discard', changed);
  const one = ids.length === 1 ? ids[0] : null;
  const body = { body: { ids: [...ids] } };
  const busy = retry.isPending || discard.isPending;
  const label = (act: 'retry' | 'discard') => (one ? t(`deliveries.${act}One`, { id: one }) : undefined);
  const text = (act: 'retry' | 'discard') => (one ? t(`deliveries.${act}`) : t(`deliveries.${act}All`, { shown: count(ids.length) }));
  return (
    <div className={one ? 'row-gap' : 'row-gap card-body'}>
      <button type="button" className="button" disabled={busy} aria-label={label('retry')} onClick={() => retry.mutate(body)}>
        {text('retry')}
      </button>
      <button type="button" className="button" disabled={busy} aria-label={label('discard')} onClick={() => discard.mutate(body)}>
        {text('discard')}
      </button>
      <ProblemNote error={retry.error ?? discard.error} />
    </div>
  );
}
