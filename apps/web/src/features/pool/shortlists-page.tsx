import { Link, useNavigate } from '@tanstack/react-router';
import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { count, day } from '../../parts/format';
import { Page } from '../../parts/page';
import { Empty, Failed, NoRight, Skeleton } from '../../parts/states';
import { ListSheet } from './shortlists/list-sheet';
import { type ShortlistSummary, useShortlists } from './shortlists/use-shortlists';
import './shortlists/shortlists.css';

export function ShortlistsPage() {
  return useMay('talent.search') ? <Shortlists /> : <NoRight permission="talent.search" />;
}

/** One's own lists, and those one may read or work on. */
function Shortlists() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data, error, isPending, refetch } = useShortlists();
  const [beginning, setBeginning] = useState(false);
  const [mine, others] = [data?.items.filter((list) => list.mine) ?? [], data?.items.filter((list) => !list.mine) ?? []];
  return (
    <Page
      title={t('shortlists.title')}
      sub={<Link to="/nguon-nhan-tai">{t('shortlists.backToPool')}</Link>}
      actions={
        <button type="button" className="button button-primary" aria-haspopup="dialog" onClick={() => setBeginning(true)}>
          <ListPlus size={15} aria-hidden />
          {t('shortlists.begin')}
        </button>
      }
    >
      {isPending && <Skeleton rows={6} />}
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <Empty title={t('shortlists.none')}>
          <p className="muted">{t('shortlists.noneHow')}</p>
          <Link to="/nguon-nhan-tai" className="button">
            {t('shortlists.backToPool')}
          </Link>
        </Empty>
      )}
      <div className="stack">
        {mine.length > 0 && <Lists title={t('shortlists.mine')} lists={mine} />}
        {others.length > 0 && <Lists title={t('shortlists.shared')} lists={others} />}
      </div>
      {beginning && (
        <ListSheet
          list={null}
          onSaved={({ id }) => void navigate({ to: '/nguon-nhan-tai/danh-sach-ngan/$id', params: { id } })}
          onClose={() => setBeginning(false)}
        />
      )}
    </Page>
  );
}

function Lists({ title, lists }: { readonly title: string; readonly lists: readonly ShortlistSummary[] }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-label={title}>
      <h2 className="shortlist-heading">{title}</h2>
      <ul className="shortlist-index">
        {lists.map((list) => (
          <li key={list.id}>
            <div>
              <Link to="/nguon-nhan-tai/danh-sach-ngan/$id" params={{ id: list.id }}>
                {list.name}
              </Link>
              <p className="muted small">{list.purpose}</p>
            </div>
            <p>
              {t('shortlists.held', { count: list.people, shown: count(list.people) })}
              {list.outOfSight > 0 && (
                <span className="muted small">
                  {' '}
                  {t('shortlists.andOutOfSight', { count: list.outOfSight, shown: count(list.outOfSight) })}
                </span>
              )}
            </p>
            <p className="muted small">
              {!list.mine && <span>{t('shortlists.of', { name: list.owner })}, </span>}
              {list.expired ? (
                <span className="shortlist-over">{t('shortlists.over', { day: day(list.expiresOn) })}</span>
              ) : (
                t('shortlists.until', { day: day(list.expiresOn) })
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
