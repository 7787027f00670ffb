import { useTranslation } from 'react-i18next';
import type { Import } from './api';

type Column = Import['mapping'][number];

const named = (columns: readonly Column[]): string =>
  columns.map(({ column, heading }) => `${column} «${heading.at(-1) ?? ''}»`).join(', ');

/** Columns that hold something of which nothing comes in: told before the file is written, not after. */
export function UnreadColumns({ item, onColumns }: { readonly item: Import; readonly onColumns: () => void }) {
  const { t } = useTranslation();
  const filled = item.mapping.filter(({ examples }) => examples.length > 0);
  const unread = filled.filter(({ field, confidence }) => field === null && confidence === null);
  const looked = filled.filter(({ field }) => item.fields.some(({ code, kept }) => code === field && !kept));
  const notes = looked.filter(({ field }) => field === 'note'); // of which something may be asked
  const notKept = looked.filter(({ field }) => field !== 'note');
  return (
    <>
      {unread.length > 0 && (
        <p className="notice">
          {t('imports.unread', { count: unread.length, columns: named(unread) })}{' '}
          <button type="button" className="link-button" onClick={onColumns}>
            {t('imports.unreadHow')}
          </button>
        </p>
      )}
      {notKept.length > 0 && <p className="notice">{t('imports.notKept', { columns: named(notKept) })}</p>}
      {notes.length > 0 && <p className="notice">{t('imports.notes', { columns: named(notes) })}</p>}
    </>
  );
}
