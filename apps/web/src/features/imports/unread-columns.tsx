import { useTranslation } from 'react-i18next';
import type { Import } from './api';

/** Columns that hold something and that nobody recognised: they are told before the file is written, not after. */
export function UnreadColumns({ item, onColumns }: { readonly item: Import; readonly onColumns: () => void }) {
  const { t } = useTranslation();
  const unread = item.mapping.filter(({ field, confidence, examples }) => field === null && confidence === null && examples.length > 0);
  if (unread.length === 0) return null;
  const names = unread.map(({ column, heading }) => `${column} «${heading.at(-1) ?? ''}»`).join(', ');
  return (
    <p className="notice">
      {t('imports.unread', { count: unread.length, columns: names })}{' '}
      <button type="button" className="link-button" onClick={onColumns}>
        {t('imports.unreadHow')}
      </button>
    </p>
  );
}
