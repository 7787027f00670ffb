import type { UseMutationResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { count } from '../../parts/format';
import type { Import } from './api';

type Act = Pick<UseMutationResult<unknown, Error, void>, 'mutate' | 'isPending'>;

interface Props {
  readonly item: Import;
  readonly atAbsent: boolean; // the officer looks at those the file does not name
  readonly commit: Act;
  readonly undo: Act;
}

/** What can be done with the whole import now: take away what did not come in, leave it for later, write it, take it back. */
export function ImportActs({ item, atAbsent, commit, undo }: Props) {
  const { t } = useTranslation();
  const { id, status, counts, open } = item;
  const [ready, committed] = [status === 'ready', status === 'committed'];
  if (!ready && !committed) return null;
  const writable = counts.create + counts.update;
  const someAbsent = counts.absent > 0;
  const mayWrite = writable + counts.leaving > 0;
  const ofAbsent = writable === 0 && someAbsent;
  return (
    <>
      {counts.reject + counts.ask + open > 0 && (
        <a className="button" href={`/api/imports/${id}/file?rejected=true`} download>
          <Download size={15} aria-hidden />
          {t('imports.downloadRejected')}
        </a>
      )}
      {committed && (
        <button type="button" className="button" onClick={() => undo.mutate()} disabled={undo.isPending}>
          {t('imports.undo')}
        </button>
      )}
      {ready && (
        <Link to="/nhap" className="button">
          {t('imports.later')}
        </Link>
      )}
      {(ready || mayWrite || (atAbsent && someAbsent)) && (
        <button
          type="button"
          className="button button-primary"
          disabled={!mayWrite || commit.isPending}
          title={ofAbsent && !mayWrite ? t('imports.absentUndecided') : undefined}
          onClick={() => commit.mutate()}
        >
          {ofAbsent ? t('imports.commitAbsent') : t('imports.commit', { rows: count(writable) })}
        </button>
      )}
    </>
  );
}
