import { BookmarkPlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criteria } from '../question';
import { KeepSheet } from './keep-sheet';
import { NewsNote } from './news-note';
import { keptAs, useWatches, type Watch } from './use-watches';
import './saved.css';

/** What the key for keeping the question presses. */
export const KEEP_BUTTON = 'data-keep';

interface Props {
  readonly criteria: Criteria;
  readonly wishes: Criteria;
  readonly people: number | undefined; // answer what is asked now
  readonly linked: string | undefined; // the id of a question in the address
  readonly onAsk: (criteria: Criteria, wishes: Criteria, options?: { readonly replace?: boolean }) => void;
  readonly onAll: () => void;
}

/** The questions one keeps, each with what is new of it, and a way to keep the one that is asked now. */
export function SavedQuestions({ criteria, wishes, people, linked, onAsk, onAll }: Props) {
  const { t } = useTranslation();
  const watches = useWatches();
  const [keeping, setKeeping] = useState<Watch | 'new' | null>(null);
  useLinked(watches, linked, onAsk);
  const current = keptAs(watches, { criteria, wishes });
  const asking = [criteria, wishes].some((part) => Object.keys(part).length > 0);
  if (watches.length === 0 && !asking) return null;
  return (
    <div className="saved">
      <nav className="saved-tabs" aria-label={t('pool.saved.title')}>
        {watches.length > 0 && (
          <button type="button" className="saved-tab" aria-current={asking ? undefined : 'page'} onClick={onAll}>
            {t('pool.saved.all')}
          </button>
        )}
        {watches.map((watch) => (
          <button
            key={watch.id}
            type="button"
            className="saved-tab"
            title={watch.question}
            aria-current={watch === current ? 'page' : undefined}
            onClick={() => onAsk(watch.criteria, watch.wishes)}
          >
            {watch.name}
            {watch.came + watch.went > 0 && <b className="saved-news">{t('pool.saved.new', { count: watch.came + watch.went })}</b>}
          </button>
        ))}
        {asking && !current && (
          <button
            type="button"
            className="saved-keep"
            {...{ [KEEP_BUTTON]: true }}
            aria-haspopup="dialog"
            onClick={() => setKeeping('new')}
          >
            <BookmarkPlus size={15} aria-hidden />
            {t('pool.saved.keep')}
          </button>
        )}
        {current && (
          <button
            type="button"
            className="saved-keep"
            {...{ [KEEP_BUTTON]: true }}
            aria-haspopup="dialog"
            onClick={() => setKeeping(current)}
          >
            {t('pool.saved.settings')}
          </button>
        )}
      </nav>
      {current && <NewsNote watch={current} />}
      {keeping && (
        <KeepSheet
          criteria={criteria}
          wishes={wishes}
          watch={keeping === 'new' ? null : keeping}
          people={keeping === 'new' ? people : keeping.people}
          onClose={() => setKeeping(null)}
        />
      )}
    </div>
  );
}

/** A link names the question by its id: what it asks takes the place of the id. */
function useLinked(watches: readonly Watch[], id: string | undefined, onAsk: Props['onAsk']): void {
  const ask = useRef(onAsk);
  ask.current = onAsk;
  const watch = watches.find((one) => one.id === id);
  const [criteria, wishes] = [watch?.criteria, watch?.wishes];
  useEffect(() => {
    if (criteria && wishes) ask.current(criteria, wishes, { replace: true });
  }, [criteria, wishes]);
}
