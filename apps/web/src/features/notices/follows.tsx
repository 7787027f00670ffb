import { useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useCatalog } from '../../parts/catalog';
import { ProblemNote } from '../../parts/problem-note';
import { Failed, Skeleton } from '../../parts/states';
import { UnitPicker } from '../../parts/unit-picker';

/** The fields and units one wants to be told about. */
export function Follows() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const fields = useCatalog('priority_fields');
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/field-follows');
  const [field, setField] = useState('');
  const [unit, setUnit] = useState<string | null>(null);
  const changed = { onSuccess: () => client.invalidateQueries() };
  const add = $api.useMutation('post', '/api/field-follows', changed);
  const remove = $api.useMutation('delete', '/api/field-follows/{id}', changed);
  const follow = (code: string | null, unitId: string | null) => add.mutate({ body: { field: code, unitId } });
  const nameOf = (code: string | null) => (code === null ? t('notices.follows.everyField') : fields.nameOf(code));
  return (
    <section className="card card-body stack" aria-labelledby="follows">
      <h2 id="follows">{t('notices.follows.title')}</h2>
      {isPending && <Skeleton rows={3} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <>
          <p className="muted">{t('notices.follows.none')}</p>
          <fieldset className="choices">
            <legend className="visually-hidden">{t('notices.follows.offer')}</legend>
            {fields.items.map(({ code, name }) => (
              <button key={code} type="button" className="notice-choice" disabled={add.isPending} onClick={() => follow(code, null)}>
                {name}
              </button>
            ))}
          </fieldset>
        </>
      )}
      {data && data.items.length > 0 && (
        <ul className="follow-list">
          {data.items.map((item) => (
            <li key={item.id}>
              <span>
                {nameOf(item.field)}
                <span className="muted">, {item.unit?.name ?? t('notices.follows.everywhere')}</span>
              </span>
              <button
                type="button"
                className="icon-button"
                disabled={remove.isPending}
                aria-label={t('notices.follows.remove', {
                  name: nameOf(item.field),
                  unit: item.unit?.name ?? t('notices.follows.everywhere'),
                })}
                onClick={() => remove.mutate({ params: { path: { id: item.id } } })}
              >
                <X size={15} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="follow-add">
        <label>
          {t('notices.follows.field')}
          <select className="input" value={field} onChange={({ target }) => setField(target.value)}>
            <option value="">{t('notices.follows.everyField')}</option>
            {fields.items.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <div className="follow-unit">
          <span>{t('notices.follows.unit')}</span>
          <UnitPicker value={unit} onChange={setUnit} label={t('notices.follows.everywhere')} allowClear />
        </div>
        <button type="button" className="button" disabled={add.isPending} onClick={() => follow(field || null, unit)}>
          {t('notices.follows.add')}
        </button>
      </div>
      <ProblemNote error={add.error ?? remove.error} />
    </section>
  );
}
