import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { $api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { count } from '../../../parts/format';
import { ProblemNote } from '../../../parts/problem-note';
import { useRefreshed } from './use-shortlists';

interface Props {
  readonly id: string;
  readonly added: components['schemas']['AddedToShortlist'];
  readonly onClose: () => void;
}

/** How many came onto the list, who did not and why; and a way back. */
export function AddedNote({ id, added, onClose }: Props) {
  const { t } = useTranslation();
  const refreshed = useRefreshed();
  const undo = $api.useMutation('post', '/api/shortlists/{id}/removals', { onSuccess: () => refreshed(id) });
  const others = (['already', 'leftOutBefore', 'noRoom', 'notFound'] as const).filter((key) => added[key] > 0);
  return (
    <div className="stack" role="status">
      <p>
        <strong>
          {undo.isSuccess ? t('shortlists.undone') : t('shortlists.added', { count: added.added.length, shown: count(added.added.length) })}
        </strong>
      </p>
      {others.length > 0 && !undo.isSuccess && (
        <ul className="shortlist-others">
          {others.map((key) => (
            <li key={key}>{t(`shortlists.others.${key}`, { count: added[key], shown: count(added[key]) })}</li>
          ))}
        </ul>
      )}
      <ProblemNote error={undo.error} />
      <div className="row-gap">
        <Link to="/nguon-nhan-tai/danh-sach-ngan/$id" params={{ id }} className="button button-primary">
          {t('shortlists.openIt')}
        </Link>
        {added.added.length > 0 && !undo.isSuccess && (
          <button
            type="button"
            className="button"
            disabled={undo.isPending}
            onClick={() => undo.mutate({ params: { path: { id } }, body: { people: added.added } })}
          >
            {t('shortlists.undo')}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {t('shell.close')}
        </button>
      </div>
    </div>
  );
}
