import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { Import } from './api';

const LINES = 5;

/** The heading and the first rows as they were found; before anything was read, a few examples of each column. */
export function SheetPreview({ item }: { readonly item: Import }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['import-parts', item.id, 'first-rows'],
    queryFn: async () => (await api.GET('/api/imports/{id}/rows', { params: { path: { id: item.id }, query: { limit: LINES } } })).data!,
  });
  if (item.mapping.length === 0) return null;
  const levels = Math.max(...item.mapping.map(({ heading }) => heading.length));
  const lines = data?.items.length
    ? data.items.map((row) => ({ key: row.key, of: new Map(row.cells.map(({ column, raw }) => [column, raw])) }))
    : [0, 1, 2].map((at) => ({
        key: '',
        of: new Map(item.mapping.map(({ column, examples }) => [column as string | null, examples[at] ?? ''])),
      }));
  return (
    <div className="card sheet-preview">
      <h2 id="sheet-preview">
        {t('imports.firstRows', {
          sheet: item.sheets[item.sheet ?? 0]?.name ?? '',
          from: item.headerRows?.from,
          to: item.headerRows?.to,
        })}
      </h2>
      <section className="table-scroll" aria-labelledby="sheet-preview" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('imports.row')}</th>
              {item.mapping.map(({ column, field }) => (
                <th key={column} scope="col">
                  {column}
                  {field === null && `, ${t('imports.notRead')}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: levels }, (_, level) => (
              // levels are alike and never move
              <tr key={`heading-${level}`} className="sheet-heading">
                <td className="muted">{item.headerRows ? item.headerRows.from + level : ''}</td>
                {item.mapping.map(({ column, heading }) => (
                  <td key={column}>{heading[level - (levels - heading.length)] ?? ''}</td>
                ))}
              </tr>
            ))}
            {lines.map(({ key, of }, at) => (
              <tr key={key || at}>
                <td className="muted">{key}</td>
                {item.mapping.map(({ column }) => (
                  <td key={column}>{of.get(column)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
