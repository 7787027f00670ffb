import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../parts/format';
import { Failed, Skeleton } from '../../parts/states';
import type { Picked } from './bulk/use-picked';
import type { Names } from './names';
import { ResultRow } from './result-row';
import type { Mark } from './shortlists/use-marks';
import type { Person } from './use-pool';

interface Props {
  readonly people: readonly Person[];
  readonly pages: Pick<
    UseInfiniteQueryResult,
    'error' | 'isPending' | 'hasNextPage' | 'isFetchingNextPage' | 'isPlaceholderData' | 'refetch' | 'fetchNextPage'
  >;
  readonly names: Names;
  readonly open: string | undefined;
  readonly picked: Picked;
  readonly marks: ReadonlyMap<string, readonly Mark[]>; // on which lists they stand
  readonly fresh: ReadonlySet<string>; // who is new since one last looked
  readonly onOpen: (person: Person) => void;
}

const NONE: readonly Mark[] = [];

/** The people, a page at a time; the next one comes when the end comes into sight, or when asked for. */
export function ResultList({ people, pages, names, open, picked, marks, fresh, onOpen }: Props) {
  const { t } = useTranslation();
  const more = useRef<HTMLButtonElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (!hasNextPage || isFetchingNextPage || !more.current) return;
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && void fetchNextPage(), { rootMargin: '400px' });
    watch.observe(more.current);
    return () => watch.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  if (pages.isPending) return <Skeleton rows={10} />;
  return (
    <>
      {pages.error && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      <ul className="pool-list" aria-label={t('pool.results')} aria-busy={pages.isPlaceholderData}>
        {people.map((person) => (
          <ResultRow
            key={person.id}
            person={person}
            names={names}
            open={open === person.code}
            picked={picked.has(person)}
            marks={marks.get(person.id) ?? NONE}
            fresh={fresh.has(person.id)}
            onOpen={() => onOpen(person)}
            onPick={() => picked.pick(person)}
          />
        ))}
      </ul>
      {hasNextPage && (
        <button ref={more} type="button" className="button pool-more" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t(isFetchingNextPage ? 'shell.states.loading' : 'pool.more')}
        </button>
      )}
      {hasNextPage && <p className="pool-partly">{t('pool.partly', { count: people.length, shown: count(people.length) })}</p>}
    </>
  );
}
