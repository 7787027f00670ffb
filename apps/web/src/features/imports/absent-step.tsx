import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { DayField } from '../../parts/day-field';
import { ProblemNote } from '../../parts/problem-note';
import { Failed, Skeleton } from '../../parts/states';
import { UnitPicker } from '../../parts/unit-picker';
import { AbsentLine } from './absent-line';
import { type Import, useImportAct } from './api';

type Choice = components['schemas']['AbsentChoice'];
export type AbsentAction = Choice['action'];

/** In the unit and not in the file: kept, unless the officer says that they left or moved. Nobody is ended by itself. */
export function AbsentStep({ item }: { readonly item: Import }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(item.asOf);
  const [reason, setReason] = useState('');
  const [unit, setUnit] = useState<string | null>(null);
  const pages = useInfiniteQuery({
    queryKey: ['import-parts', item.id, 'absent'],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) =>
      (
        await api.GET('/api/imports/{id}/absent', {
          params: { path: { id: item.id }, query: { limit: 100, ...(pageParam ? { after: pageParam } : {}) } },
        })
      ).data!,
    getNextPageParam: ({ next }) => next,
  });
  const choose = useImportAct<{ person: string; action: AbsentAction }>(item.id, async ({ person, action }) => {
    const how = action === 'keep' ? {} : { on, reason: reason.trim() || null };
    const choice: Choice = { person, action, ...how, ...(action === 'move' ? { unitId: unit } : {}) };
    await api.PUT('/api/imports/{id}/absent', { params: { path: { id: item.id } }, body: { people: [choice] } });
    return undefined;
  });
  if (pages.isPending) return <Skeleton />;
  if (!pages.data) return <Failed error={pages.error} onRetry={() => void pages.refetch()} />;
  const people = pages.data.pages.flatMap(({ items }) => items);
  const decided = item.counts.ended + item.counts.moved > 0;
  if (people.length === 0) return <p className="muted">{t(decided ? 'imports.nobodyUndecided' : 'imports.nobodyAbsent')}</p>;
  const locked = !['ready', 'needs_mapping', 'committed'].includes(item.status);
  const decide = (person: string, action: AbsentAction) => {
    if (!choose.isPending) choose.mutate({ person, action }); // a button that is taken away meanwhile would lose the keyboard its place
  };
  const may = { keep: !locked, end: !locked && on !== null, move: !locked && on !== null && unit !== null };
  return (
    <section className="card">
      <div className="card-body stack">
        <p>{t('imports.absentHow')}</p>
        <div className="form absent-how">
          <DayField name="on" label={t('imports.endedOn')} initial={item.asOf} onDay={setOn} />
          <label>
            {t('imports.reason')}
            <input maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
          </label>
          <div className="form-line">
            <span>{t('imports.movedTo')}</span>
            <UnitPicker value={unit} onChange={setUnit} label={t('imports.movedTo')} allowClear />
          </div>
        </div>
        <div className="row-gap">
          <span className="muted">{t('imports.forAll')}</span>
          {(['keep', 'end', 'move'] as const).map((action) => (
            <button key={action} type="button" className="button" disabled={!may[action]} onClick={() => decide('all', action)}>
              {t(`imports.absentActs.${action}`)}
            </button>
          ))}
        </div>
        <ProblemNote error={choose.error} />
      </div>
      <ul className="absent">
        {people.map((person) => (
          <AbsentLine key={person.id} person={person} may={may} onAction={(action) => decide(person.id, action)} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <div className="card-body">
          <button type="button" className="button" onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
            {t('imports.more')}
          </button>
        </div>
      )}
    </section>
  );
}
