import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { useCatalog } from '../../parts/catalog';
import type { Moment } from '../../parts/moment';
import { Failed, Skeleton } from '../../parts/states';
import { CountingNote, countingOf } from './counting';

type Counted = components['schemas']['CountedPeople'];

interface Props {
  readonly pages: UseInfiniteQueryResult<InfiniteData<Counted>>;
  readonly moment: Moment;
}

/** People behind a number, each with the rule that decided; page by page. */
export function CountedList({ pages, moment }: Props) {
  const { t } = useTranslation();
  const degrees = useCatalog('education_levels');
  const counting = pages.data?.pages.map(countingOf).find((one) => one !== null);
  const people = pages.data?.pages.flatMap((page) => (countingOf(page) ? [] : page.items)) ?? [];
  return (
    <>
      {pages.isPending && <Skeleton />}
      {pages.error && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {counting && <CountingNote counting={counting} />}
      {pages.data && !counting && people.length === 0 && <p className="muted panel-empty">{t('targets.nobody')}</p>}
      <ul className="counted">
        {people.map(({ profile, rule }) => (
          <li key={profile.id}>
            <Link to="/ho-so/$id" params={{ id: profile.id }} search={moment as never}>
              {profile.fullName}
            </Link>{' '}
            <span className="muted">{profile.code}</span>
            <div className="muted">
              {[profile.position, profile.unit?.name ?? profile.employerName, degrees.nameOf(profile.degree)].filter(Boolean).join(', ')}
            </div>
            {profile.studies.length > 0 && (
              <div className="muted">
                {t('targets.studies', {
                  studies: profile.studies
                    .map(({ code, expectedIn }) => [degrees.nameOf(code), expectedIn].filter(Boolean).join(' '))
                    .join(', '),
                })}
              </div>
            )}
            <div className="counted-rule">{rule.text}</div>
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <button type="button" className="button" onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
          {t('targets.more')}
        </button>
      )}
    </>
  );
}
