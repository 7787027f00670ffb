import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../../api/client';
import { ProblemNote } from '../../../parts/problem-note';
import { useRefresh, type Watch } from './use-watches';

/** What is new of a question since one last looked, and that one has seen it. */
export function NewsNote({ watch }: { readonly watch: Watch }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const seen = $api.useMutation('post', '/api/watches/{id}/seen', { onSuccess: refresh });
  const { came, went } = watch;
  if (came + went === 0) return null;
  const words = [
    ...(came > 0 ? [t('pool.saved.came', { count: came })] : []),
    ...(went > 0 ? [t('pool.saved.went', { count: went })] : []),
  ];
  return (
    <div className="saved-note" role="status">
      <span>
        {t('pool.saved.since')} {words.join(', ')}.
      </span>
      <button
        type="button"
        className="button button-quiet"
        disabled={seen.isPending}
        onClick={() => seen.mutate({ params: { path: { id: watch.id } } })}
      >
        <Check size={15} aria-hidden />
        {t('pool.saved.seen')}
      </button>
      <ProblemNote error={seen.error} />
    </div>
  );
}
