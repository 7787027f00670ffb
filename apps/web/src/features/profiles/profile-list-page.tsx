import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useMay } from '../../app/session';
import { useCatalog } from '../../parts/catalog';
import { count, day, thisYear } from '../../parts/format';
import { Page } from '../../parts/page';
import { Empty, Failed, NoRight, Skeleton } from '../../parts/states';
import { useSettled } from '../../parts/use-settled';
import { useConsentsDue } from './consents-page';
import { LeftNote } from './left';
import { NewPersonForm } from './new-person-form';
import { PeopleTable } from './people-table';
import { useTypedText } from './typed-text';
import './profiles.css';

/** Everybody within the scope in the order of given names; a name or record code finds its record. */
export function ProfileListPage() {
  return useMay('profiles.read') ? <ProfileList /> : <NoRight permission="profiles.read" />;
}

function ProfileList() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayEdit = useMay('profiles.edit');
  const mayImport = useMay('exchange.import');
  const degrees = useCatalog('education_levels');
  const [text, setText] = useTypedText(); // local on purpose: what is typed must not come back late, and never enters the address
  const [adding, setAdding] = useState(false);
  const asked = useSettled(text.trim());
  const pages = useInfiniteQuery({
    queryKey: ['people', asked],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) =>
      (
        await api.POST('/api/talent/search', {
          body: {
            criteria: asked ? { text: asked } : {},
            sort: asked ? 'relevance' : 'givenName',
            limit: 50,
            withTotal: true,
            ...(pageParam ? { after: pageParam } : {}),
          },
        })
      ).data!,
    getNextPageParam: ({ next }) => next,
    placeholderData: (old) => old,
  });
  const people = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  return (
    <Page
      title={t('profiles.title')}
      sub={pages.data ? t('profiles.found', { count: total, people: count(total) }) : ''}
      actions={
        mayEdit && (
          <button type="button" className="button button-primary" onClick={() => setAdding(!adding)} aria-expanded={adding}>
            <UserPlus size={15} aria-hidden />
            {t('profiles.addPerson')}
          </button>
        )
      }
    >
      <div className="stack">
        <LeftNote />
        {mayEdit && <ToAsk />}
        {adding && (
          <NewPersonForm
            onDone={(id) => void navigate({ to: '/ho-so/$id', params: { id }, search: {} })}
            onClose={() => setAdding(false)}
          />
        )}
        <search>
          <input
            className="input profile-search"
            type="search"
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
            placeholder={t('profiles.search')}
            aria-label={t('profiles.search')}
          />
        </search>
        {asked && <LookBack text={asked} />}
        <section className="card">
          {pages.isPending && <Skeleton />}
          {pages.error && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
          {pages.data && people.length === 0 && (
            <Empty title={t(asked ? 'profiles.nobody' : 'profiles.nobodyYet')}>
              {!asked && <p className="muted">{t('profiles.nobodyYetHow')}</p>}
              {mayImport && <Link to="/nhap">{t('profiles.importInstead')}</Link>}
            </Empty>
          )}
          {people.length > 0 && (
            <PeopleTable
              label={t('profiles.title')}
              people={people}
              columns={[
                [t('profiles.fields.position'), ({ position }) => position],
                [t('profiles.fields.unitId'), ({ unit, employerName }) => unit?.name ?? employerName],
                [t('profiles.degree'), ({ degree }) => degrees.nameOf(degree) || <span className="muted">{t('profiles.unknown')}</span>],
              ]}
            />
          )}
        </section>
        {pages.hasNextPage && (
          <div className="row-gap">
            <button type="button" className="button" onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
              {t('profiles.more')}
            </button>
            <span className="muted">{t('profiles.shownOf', { shown: count(people.length), people: count(total) })}</span>
          </div>
        )}
      </div>
    </Page>
  );
}

/** Whoever has left is in no list of today: the same words are asked as of a day on which they were still there. */
function LookBack({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const onDay = `${thisYear() - 1}-12-31`;
  return (
    <p className="muted profile-look-back">
      {t('profiles.leftHow')}{' '}
      <Link to="/nguon-nhan-tai" search={{ onDay } as never} state={(state) => ({ ...state, poolText: text })}>
        {t('profiles.lookBack', { day: day(onDay) })}
      </Link>
    </p>
  );
}

/** Experts whom no list shows until they are asked: whoever keeps their records finds them here. */
function ToAsk() {
  const { t } = useTranslation();
  const { data } = useConsentsDue(true);
  const people = data?.pages[0]?.total ?? 0;
  if (people === 0) return null;
  return (
    <p className="notice no-print">
      {t('consents.due', { count: people, people: count(people) })} <Link to="/dong-y">{t('consents.look')}</Link>
    </p>
  );
}
