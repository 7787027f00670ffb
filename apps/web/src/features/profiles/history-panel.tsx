import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { time } from '../../parts/format';
import { Failed, Skeleton } from '../../parts/states';
import type { Fact } from './api';
import { FACT_FIELDS, type FactField, type Kind, START } from './fact-fields';
import { useFactText } from './fact-text';
import { useFieldText } from './field-text';
import { useReasonText } from './reason-text';

type Raw = Readonly<Record<string, unknown>> | null;
const ENDS: readonly FactField[] = [
  { name: 'endsOn', as: 'day' },
  { name: 'endReason', as: 'text' },
];

/** Every change with what it was before and what it became; nothing is ever overwritten. */
export function HistoryPanel({ id, onBefore }: { readonly id: string; readonly onBefore: (at: string) => void }) {
  const { t } = useTranslation();
  const reasonText = useReasonText();
  const pages = useInfiniteQuery({
    queryKey: ['person-history', id],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const { data } = await api.GET('/api/profiles/{id}/history', {
        params: { path: { id }, query: { limit: 20, ...(pageParam ? { after: pageParam } : {}) } },
      });
      return data ?? { items: [], next: null };
    },
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (pages.isPending) return <Skeleton />;
  if (!pages.data) return <Failed error={pages.error} onRetry={() => void pages.refetch()} />;
  const entries = pages.data.pages.flatMap(({ items }) => items);
  return (
    <section className="card card-body" aria-label={t('profiles.history')}>
      <h2>{t('profiles.history')}</h2>
      <ol className="facts history">
        {entries.map(({ changeId, at, actor, reason, facts, person }) => (
          <li key={changeId} className="fact">
            <p className="muted">
              {time(at)}, {actor.name ?? t('profiles.system')}
              {reason ? `: ${reasonText(reason)}` : ''}{' '}
              {!person.includes('created') && (
                <button type="button" className="link-button" onClick={() => onBefore(at)}>
                  {t('profiles.lookBefore')}
                </button>
              )}
            </p>
            <ul className="history-facts">
              {person.map((field) => (
                <li key={field}>{t(`profiles.personFields.${field}`)}</li>
              ))}
              {facts.map(({ kind, before, after }) => (
                <li key={String(after?.id ?? before?.id)}>
                  <ChangedFact kind={kind as Kind} before={before} after={after} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {pages.hasNextPage && (
        <button type="button" className="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('profiles.more')}
        </button>
      )}
    </section>
  );
}

/** A fact that came or went in one line; of a changed one the fields that differ. */
function ChangedFact({ kind, before, after }: { readonly kind: Kind; readonly before: Raw; readonly after: Raw }) {
  const { t } = useTranslation();
  const sayFact = useFactText();
  const fieldText = useFieldText();
  const title = t(`profiles.kinds.${kind}`);
  if (!before || !after) {
    const text = sayFact(kind, (after ?? before) as unknown as Fact);
    return (
      <>
        <strong>{title}</strong> {t(after ? 'profiles.added' : 'profiles.retracted')}: {after ? <ins>{text}</ins> : <del>{text}</del>}
      </>
    );
  }
  const changed = [...FACT_FIELDS[kind], START, ...ENDS].filter(({ name }) => String(before[name] ?? '') !== String(after[name] ?? ''));
  const verified = !before.verification && after.verification ? (after.verification as { document: string | null }) : null;
  return (
    <>
      <strong>{title}</strong> {sayFact(kind, after as unknown as Fact)}
      {changed.map((field) => (
        <div key={field.name}>
          {t(`profiles.fields.${field.name as 'fullName'}`)}:{' '}
          <del>{fieldText(field, before[field.name], before.track) || t('profiles.unknown')}</del> {t('profiles.became')}{' '}
          <ins>{fieldText(field, after[field.name], after.track) || t('profiles.unknown')}</ins>
        </div>
      ))}
      {verified && (
        <div>
          <ins>{t('profiles.verifiedBy', { document: verified.document ?? '' })}</ins>
        </div>
      )}
    </>
  );
}
