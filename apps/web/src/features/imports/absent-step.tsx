import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { DayField } from '../../parts/day-field';
import { day } from '../../parts/format';
import { Failed, Skeleton } from '../../parts/states';
import { type Import, useImportAct } from './api';

type Action = 'keep' | 'end';

/** In the unit and not in the file: kept, unless the officer says that they left. Nobody is ended by itself. */
export function AbsentStep({ item }: { readonly item: Import }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(item.asOf ?? '');
  const [reason, setReason] = useState('');
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['import-parts', item.id, 'absent'],
    queryFn: async () => (await api.GET('/api/imports/{id}/absent', { params: { path: { id: item.id }, query: { limit: 200 } } })).data!,
  });
  const choose = useImportAct<{ person: string; action: Action }>(item.id, async ({ person, action }) => {
    await api.PUT('/api/imports/{id}/absent', {
      params: { path: { id: item.id } },
      body: { people: [{ person, action, ...(action === 'end' ? { on, reason: reason || null } : {}) }] },
    });
    return undefined;
  });
  if (isPending) return <Skeleton />;
  if (!data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data.items.length === 0) return <p className="muted">{t('imports.nobodyAbsent')}</p>;
  const locked = item.status !== 'ready' || choose.isPending;
  return (
    <section className="card">
      <div className="card-body form">
        <p>{t('imports.absentHow')}</p>
        <DayField name="on" label={t('imports.endedOn')} initial={item.asOf} onDay={(day) => setOn(day ?? '')} />
        <label>
          {t('imports.reason')}
          <input value={reason} onChange={({ target: { value } }) => setReason(value)} />
        </label>
        <button type="button" className="button" disabled={locked || !on} onClick={() => choose.mutate({ person: 'all', action: 'end' })}>
          {t('imports.endAll')}
        </button>
      </div>
      <ul className="absent">
        {data.items.map((person) => (
          <li key={person.id} className="row-gap">
            <strong>{person.name}</strong> <span className="muted">{[person.code, person.position].filter(Boolean).join(' · ')}</span>
            {person.action === 'end' && (
              <span className="pill pill-ochre">{t('imports.ends', { day: day(person.on), reason: person.reason ?? '' })}</span>
            )}
            <button
              type="button"
              className="link-button"
              disabled={locked || (person.action === 'keep' && !on)}
              onClick={() => choose.mutate({ person: person.id, action: person.action === 'end' ? 'keep' : 'end' })}
            >
              {t(person.action === 'end' ? 'imports.keep' : 'imports.end')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
