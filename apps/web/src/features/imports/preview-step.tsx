import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { count } from '../../parts/format';
import { ProblemNote } from '../../parts/problem-note';
import { Failed, Skeleton } from '../../parts/states';
import { AbsentNote } from './absent-note';
import { type Cell, type Import, useImportAct } from './api';
import { RowCard } from './row-card';
import { UnitsBox } from './units-box';
import { UnreadColumns } from './unread-columns';
import { UnreadSheets } from './unread-sheets';

const TILES = ['create', 'update', 'unchanged', 'ask', 'reject'] as const;
const FILTERS = ['open', 'fix', 'warn', 'all'] as const;
type Filter = (typeof TILES)[number] | (typeof FILTERS)[number];
export interface Answer {
  readonly row: string;
  readonly column: string;
  readonly raw?: string;
  readonly suggested?: string;
  readonly value: string | null;
}

/** What is worth a look besides the questions: where one answers them, only what was answered; else whatever is not plain. */
const WORTH: Readonly<Partial<Record<Filter, (cell: Cell) => boolean>>> = {
  open: ({ answered }) => answered,
  fix: ({ decision }) => decision === 'fix',
  warn: ({ warn }) => warn !== null,
};
const notPlain = ({ decision, warn, answered }: Cell): boolean => decision !== 'accept' || warn !== null || answered;

interface Props {
  readonly item: Import;
  readonly onAbsent: () => void;
  readonly onColumns: () => void;
}

/** The dry run: nothing is saved; every cell shows what was made of it, and questions are answered in place. */
export function PreviewStep({ item, onAbsent, onColumns }: Props) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>(item.open > 0 ? 'open' : 'all');
  const pages = useInfiniteQuery({
    queryKey: ['import-parts', item.id, 'rows', filter],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) =>
      (
        await api.GET('/api/imports/{id}/rows', {
          params: {
            path: { id: item.id },
            query: { limit: 30, ...(filter === 'all' ? {} : { decision: filter }), ...(pageParam ? { after: pageParam } : {}) },
          },
        })
      ).data!,
    getNextPageParam: ({ next }) => next,
  });
  const answer = useImportAct<readonly Answer[]>(
    item.id,
    async (answers) =>
      (await api.PUT('/api/imports/{id}/answers', { params: { path: { id: item.id } }, body: { answers: [...answers] as never } })).data,
  );
  const { counts } = item;
  const numbers: Record<Filter, number> = { ...counts, open: item.open, all: counts.rows };
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const editable = item.status === 'ready' || item.status === 'committed';

  return (
    <div className="stack">
      <fieldset className="tiles">
        <legend className="visually-hidden">{t('imports.filter')}</legend>
        {TILES.map((key) => (
          <button
            key={key}
            type="button"
            className={counts[key] > 0 ? `tile tile-${key}` : 'tile'}
            aria-pressed={key === filter}
            onClick={() => setFilter(key)}
          >
            <strong>{count(counts[key])}</strong> {t(`imports.decision.${key}`)}
          </button>
        ))}
        <button type="button" className="tile tile-absent" onClick={onAbsent}>
          <strong>{count(counts.absent)}</strong> {t('imports.absent')}
        </button>
      </fieldset>
      {item.claimedTotal !== null && item.claimedTotal !== counts.rows && (
        <p className="notice">{t('imports.claimed', { claimed: count(item.claimedTotal), rows: count(counts.rows) })}</p>
      )}
      {item.status === 'ready' && counts.absent > 0 && (
        <div className="notice">
          <AbsentNote item={item} onAbsent={onAbsent} />
        </div>
      )}
      {item.status === 'ready' && <UnreadColumns item={item} onColumns={onColumns} />}
      <UnreadSheets item={item} />
      <UnitsBox item={item} />
      <div className="row-gap">
        <fieldset className="choices">
          <legend className="visually-hidden">{t('imports.filter')}</legend>
          {FILTERS.filter((key) => numbers[key] > 0 || key === filter || key === 'all').map((key) => (
            <button
              key={key}
              type="button"
              className={key === filter ? 'choice choice-on' : 'choice'}
              aria-pressed={key === filter}
              onClick={() => setFilter(key)}
            >
              {t(`imports.filters.${key}`)} {count(numbers[key])}
            </button>
          ))}
        </fieldset>
        {counts.fix > 0 && item.status === 'ready' && (
          <button
            type="button"
            className="link-button"
            disabled={answer.isPending}
            onClick={() => answer.mutate([{ row: 'all', column: 'proposed_field', value: null }])}
          >
            {t('imports.refuseFields')}
          </button>
        )}
      </div>
      {item.unknownMajors.length > 0 && (
        <details className="muted">
          <summary>{t('imports.unknownMajors', { count: item.unknownMajors.length })}</summary>
          {item.unknownMajors.join('; ')}
        </details>
      )}
      <ProblemNote error={answer.error} />
      {pages.isPending && <Skeleton />}
      {pages.error && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && rows.length === 0 && <p className="muted">{t(filter === 'open' ? 'imports.nothingOpen' : 'imports.noRows')}</p>}
      {filter === 'open' && item.open > 0 && <p className="muted">{t('imports.openHow')}</p>}
      <ol className="rows">
        {rows.map((row) => (
          <RowCard
            key={row.key}
            row={row}
            busy={answer.isPending}
            editable={editable}
            worth={WORTH[filter] ?? notPlain}
            onAnswer={(answers) => answer.mutate(answers)}
          />
        ))}
      </ol>
      {pages.hasNextPage && (
        <button type="button" className="button" onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
          {t('imports.more')}
        </button>
      )}
    </div>
  );
}
