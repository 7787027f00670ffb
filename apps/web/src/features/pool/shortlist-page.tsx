import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { FileText, Pencil, Scale, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ExportButton } from '../../parts/exports/export-button';
import { count, day } from '../../parts/format';
import { Page } from '../../parts/page';
import { ProblemNote } from '../../parts/problem-note';
import { Empty, Failed, NoRight, Skeleton } from '../../parts/states';
import { comparable } from './compare/comparable';
import { EntryList } from './shortlists/entry-list';
import { LeftOut } from './shortlists/left-out';
import { ListSheet } from './shortlists/list-sheet';
import { Looks } from './shortlists/looks';
import { ShareSheet } from './shortlists/share-sheet';
import { type Shortlist, useEntryChange, useOutOfSight, useShortlist } from './shortlists/use-shortlists';
import './results.css';
import './shortlists/shortlists.css';

export function ShortlistPage() {
  const { id = '' } = useParams({ strict: false });
  return useMay('talent.search') ? <Opened id={id} /> : <NoRight permission="talent.search" />;
}

function Opened({ id }: { readonly id: string }) {
  const { data, error, isPending, refetch } = useShortlist(id);
  if (isPending) return <Skeleton rows={8} />;
  if (!data) return <Failed page error={error} onRetry={() => void refetch()} />;
  return <List list={data} />;
}

/** A list: its people in order, how far each has come, and what is done with all of them. */
function List({ list }: { readonly list: Shortlist }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'change' | 'share' | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const changing = useEntryChange(list.id);
  const clearing = useOutOfSight(list.id);
  const standing = list.entries.filter(({ leftOutBecause }) => leftOutBecause === null);
  const leftOut = list.entries.filter(({ leftOutBecause }) => leftOutBecause !== null);
  const chosen = standing.map(({ person }) => person.id).filter((id) => picked.has(id));
  const pick = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  const facts = [
    list.mine ? null : t('shortlists.of', { name: list.owner }),
    list.expired ? t('shortlists.over', { day: day(list.expiresOn) }) : t('shortlists.until', { day: day(list.expiresOn) }),
    list.readers.length > 0 ? t('shortlists.readers', { count: list.readers.length }) : null,
  ];
  return (
    <Page
      title={list.name}
      sub={
        <>
          {list.purpose && <span className="shortlist-purpose">{list.purpose}</span>}
          {facts.filter(Boolean).join(' · ')} · <Link to="/nguon-nhan-tai/danh-sach-ngan">{t('shortlists.all')}</Link>
        </>
      }
      actions={
        <>
          {comparable(chosen) && (
            <Link to="/nguon-nhan-tai/so-sanh" search={{ people: chosen.join(',') }} className="button">
              <Scale size={15} aria-hidden />
              {t('compare.open', { count: chosen.length })}
            </Link>
          )}
          <Link to="/nguon-nhan-tai/danh-sach-ngan/$id/bien-ban" params={{ id: list.id }} className="button">
            <FileText size={15} aria-hidden />
            {t('shortlists.minutes')}
          </Link>
          <ExportButton
            question={{ criteria: { include: standing.map(({ person }) => ({ id: person.id, reason: list.name })) } }}
            people={standing.length}
          />
          {list.mine && !list.expired && (
            <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen('share')}>
              <Share2 size={15} aria-hidden />
              {t('shortlists.share')}
            </button>
          )}
          {list.mine && (
            <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen('change')}>
              <Pencil size={15} aria-hidden />
              {t('shortlists.change')}
            </button>
          )}
        </>
      }
    >
      <div className="stack">
        {list.expired && <p className="notice">{t('shortlists.frozen', { day: day(list.keptUntil) })}</p>}
        {list.outOfSight > 0 && (
          <p className="notice">
            {t('shortlists.outOfSight', { count: list.outOfSight, shown: count(list.outOfSight) })}{' '}
            {list.mine && !list.expired && (
              <button
                type="button"
                className="link-button"
                disabled={clearing.isPending}
                onClick={() => clearing.mutate({ params: { path: { id: list.id } }, body: { outOfSight: true } })}
              >
                {t('shortlists.takeOffOutOfSight', { count: list.outOfSight })}
              </button>
            )}
          </p>
        )}
        <ProblemNote error={changing.error ?? clearing.error} />
        {standing.length > 0 ? (
          <EntryList entries={standing} writable={list.writable} picked={picked} onPick={pick} changing={changing} />
        ) : (
          <Empty title={t('shortlists.nobody')}>
            <p className="muted">{t('shortlists.nobodyHow')}</p>
            <Link to="/nguon-nhan-tai" className="button button-primary">
              {t('shortlists.backToPool')}
            </Link>
          </Empty>
        )}
        {leftOut.length > 0 && <LeftOut entries={leftOut} writable={list.writable} changing={changing} />}
        {list.mine && <Looks id={list.id} />}
      </div>
      {open === 'share' && <ShareSheet list={list} onClose={() => setOpen(null)} />}
      {open === 'change' && (
        <ListSheet list={list} onRemoved={() => void navigate({ to: '/nguon-nhan-tai/danh-sach-ngan' })} onClose={() => setOpen(null)} />
      )}
    </Page>
  );
}
