import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';

export interface CatalogEntry {
  readonly code: string;
  readonly name: string;
  readonly rank: number | null;
  readonly elsewhere: boolean; // told by another kind of fact, and so not entered as this one
}

/** A code list in the language of the page, and the name of a code; a code that is not in the list is its own name. */
export function useCatalog(name: string): {
  readonly items: readonly CatalogEntry[];
  readonly nameOf: (code: string | null | undefined) => string;
} {
  const { i18n } = useTranslation();
  const { data } = $api.useQuery('get', '/api/catalogs/{name}', { params: { path: { name } } }, { staleTime: 600_000 });
  const items = (data?.items ?? []).map(({ code, nameVi, nameEn, rank, attributes }) => ({
    code,
    rank,
    name: i18n.language === 'en' ? nameEn : nameVi,
    elsewhere: attributes.told_by !== undefined,
  }));
  const names = new Map(items.map((item) => [item.code, item.name]));
  return { items, nameOf: (code) => (code ? (names.get(code) ?? code) : '') };
}
