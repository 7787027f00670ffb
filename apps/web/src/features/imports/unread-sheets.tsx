import { useTranslation } from 'react-i18next';
import type { Import } from './api';

/** Sheets beside the one that was read: an office often keeps one for each of its divisions. */
export function UnreadSheets({ item }: { readonly item: Import }) {
  const { t } = useTranslation();
  const others = item.sheets.filter(({ state }, at) => at !== item.sheet && state === 'visible');
  if (item.sheet === null || others.length === 0) return null;
  return (
    <p className="notice">
      {t('imports.otherSheets', {
        count: others.length,
        read: item.sheets[item.sheet]?.name ?? '',
        sheets: others.map(({ name }) => `«${name}»`).join(', '),
      })}
    </p>
  );
}
