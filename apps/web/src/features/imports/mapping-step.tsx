import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';
import { type Import, useImportAct } from './api';

/** What each column is taken for; remembered for the next file of this layout. */
export function MappingStep({ item }: { readonly item: Import }) {
  const { t } = useTranslation();
  const [fields, setFields] = useState<Record<string, string | null>>(
    Object.fromEntries(item.mapping.map(({ column, field }) => [column, field])),
  );
  const save = useImportAct<void>(item.id, async () => {
    const columns = item.mapping.map(({ column }) => ({ column, field: fields[column] ?? null }));
    return (
      await api.PUT('/api/imports/{id}/mapping', {
        params: { path: { id: item.id } },
        headers: { 'If-Match': `"v${item.version}"` },
        body: { columns },
      })
    ).data;
  });
  const changed = item.mapping.some(({ column, field }) => (fields[column] ?? null) !== field);
  const locked = item.status === 'committed' || item.status === 'undone';

  return (
    <section className="card">
      <section className="table-scroll" aria-label={t('imports.step.columns')}>
        <table className="table mapping-table">
          <thead>
            <tr>
              <th scope="col">{t('imports.column')}</th>
              <th scope="col">{t('imports.heading')}</th>
              <th scope="col">{t('imports.examples')}</th>
              <th scope="col">{t('imports.field')}</th>
              <th scope="col">{t('imports.confidence')}</th>
            </tr>
          </thead>
          <tbody>
            {item.mapping.map(({ column, heading, examples, confidence, hidden }) => (
              <tr key={column} className={fields[column] ? undefined : 'mapping-open'}>
                <td>{column}</td>
                <td>
                  {heading.join(' / ')} {hidden ? <span className="pill pill-ochre">{t('imports.hiddenColumn')}</span> : null}
                </td>
                <td className="muted">{examples.join('; ')}</td>
                <td>
                  <select
                    className="input"
                    aria-label={`${t('imports.field')} ${column}`}
                    disabled={locked}
                    value={fields[column] ?? ''}
                    onChange={({ target: { value } }) => setFields({ ...fields, [column]: value || null })}
                  >
                    <option value="">{t('imports.notImported')}</option>
                    {item.fields.map(({ code, label }) => (
                      <option key={code} value={code}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  {confidence ? (
                    <span className="pill">{t(`imports.confidences.${confidence}` as 'imports.confidences.alias')}</span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="card-body row-gap mapping-foot">
        <button
          type="button"
          className="button button-primary"
          disabled={!changed || save.isPending || locked}
          onClick={() => save.mutate()}
        >
          {t('imports.checkWithColumns')}
        </button>
        <ProblemNote error={save.error} />
      </div>
    </section>
  );
}
