import { useNavigate, useSearch } from '@tanstack/react-router';
import { CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { Page } from '../../parts/page';
import { ProblemNote } from '../../parts/problem-note';
import { Empty, Failed, NoRight, Skeleton } from '../../parts/states';
import { useMark, useNotices } from './api';
import { Follows } from './follows';
import { NoticeList } from './notice-list';
import { Preferences } from './preferences';
import type { NoticeSearch } from './routes';
import './notices.css';

/** What one was told, how one wants to be told, and what about. */
export function NoticesPage() {
  return useMay('notifications.read') ? <Notices /> : <NoRight permission="notifications.read" />;
}

function Notices() {
  const { t } = useTranslation();
  const { show } = useSearch({ strict: false }) as NoticeSearch;
  const navigate = useNavigate();
  const mayFollow = useMay('recruitment.follow');
  const { pages, notices } = useNotices(show !== 'all');
  const mark = useMark();
  const unread = notices.some(({ read }) => !read);
  return (
    <Page
      title={t('notices.title')}
      sub={t('notices.sub')}
      actions={
        unread && (
          <button type="button" className="button" disabled={mark.isPending} onClick={() => mark.mutate({ read: true })}>
            <CheckCheck size={15} aria-hidden />
            {t('notices.markAll')}
          </button>
        )
      }
    >
      <div className="notices">
        <section className="card" aria-label={t('notices.title')}>
          <fieldset className="choices notice-choices">
            <legend className="visually-hidden">{t('notices.which')}</legend>
            {(['unread', 'all'] as const).map((which) => (
              <button
                key={which}
                type="button"
                className="notice-choice"
                aria-pressed={(show ?? 'unread') === which}
                onClick={() => void navigate({ to: '/thong-bao', search: (which === 'all' ? { show: 'all' } : {}) as never })}
              >
                {t(`notices.show.${which}`)}
              </button>
            ))}
          </fieldset>
          <ProblemNote error={mark.error} />
          {pages.isPending && <Skeleton />}
          {pages.error && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
          {pages.data && notices.length === 0 && (
            <Empty title={t(show === 'all' ? 'notices.none' : 'notices.noneUnread')}>
              <p className="muted">{t(mayFollow ? 'notices.noneHow' : 'notices.noneWait')}</p>
            </Empty>
          )}
          {notices.length > 0 && (
            <NoticeList notices={notices} busy={mark.isPending} onMark={(id, read) => mark.mutate({ caseIds: [id], read })} />
          )}
          {pages.hasNextPage && (
            <p className="card-body">
              <button type="button" className="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('notices.more')}
              </button>
            </p>
          )}
        </section>
        <div className="stack">
          {mayFollow && <Follows />}
          <Preferences />
        </div>
      </div>
    </Page>
  );
}
