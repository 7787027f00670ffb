import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { type Import, useImportAct } from './api';

type Action = 'create' | 'keeping';

/** Units the file names and the tree lacks: made below the keeping unit, unless the officer says that they are the unit itself. */
export function UnitsBox({ item }: { readonly item: Import }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['import-parts', item.id, 'units'],
    queryFn: async () => (await api.GET('/api/imports/{id}/units', { params: { path: { id: item.id } } })).data!,
  });
  const choose = useImportAct<{ name: string; action: Action }>(item.id, async (unit) => {
    await api.PUT('/api/imports/{id}/units', { params: { path: { id: item.id } }, body: { units: [unit] } });
    return undefined;
  });
  const open = data?.items.filter(({ action, unit }) => action === 'create' && !unit) ?? [];
  if (open.length === 0 || item.status !== 'ready') return null;
  return (
    <section className="card card-body">
      <h2>{t('imports.newUnits', { unit: item.keepingUnit?.name })}</h2>
      <ul className="changes">
        {open.map(({ name, rows }) => (
          <li key={name} className="row-gap">
            <strong>{name}</strong> <span className="muted">{t('imports.rowsCount', { rows })}</span>
            <button
              type="button"
              className="link-button"
              disabled={choose.isPending}
              onClick={() => choose.mutate({ name, action: 'keeping' })}
            >
              {t('imports.isKeepingUnit')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
