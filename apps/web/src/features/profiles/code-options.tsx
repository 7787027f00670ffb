import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../parts/catalog';

/** The options of a code list: unknown first, then what the caller adds, then the list. */
export function CodeOptions({ catalogue, children }: { readonly catalogue: string; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  const { items } = useCatalog(catalogue);
  return (
    <>
      <option value="">{t('profiles.unknown')}</option>
      {children}
      {items
        .filter(({ elsewhere }) => !elsewhere)
        .map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
    </>
  );
}
