import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryRow } from './entry-row';
import { LeaveOutSheet } from './leave-out-sheet';
import type { Entry, useEntryChange } from './use-shortlists';

interface Props {
  readonly entries: readonly Entry[];
  readonly writable: boolean;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (id: string) => void;
  readonly changing: ReturnType<typeof useEntryChange>;
}

/** The people of a list in its order; Alt and an arrow moves the one in front. */
export function EntryList({ entries, writable, picked, onPick, changing }: Props) {
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState<Entry | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const at = entries.findIndex(({ person }) => person.id === moved);
  useEffect(() => {
    if (at >= 0) list.current?.children[at]?.querySelector('a')?.focus(); // its row went elsewhere, and the focus with it
  }, [at]);
  const move = (entry: Entry, step: -1 | 1) => {
    setMoved(entry.person.id);
    changing.move(entry, step);
  };
  return (
    <>
      <p className="visually-hidden" role="status">
        {at >= 0 && t('shortlists.movedTo', { name: entries[at]?.person.fullName, at: at + 1 })}
      </p>
      <ol ref={list} className="card shortlist-entries" aria-label={t('shortlists.people')}>
        {entries.map((entry, at) => (
          <EntryRow
            key={entry.person.id}
            entry={entry}
            at={at}
            last={at === entries.length - 1}
            writable={writable}
            picked={picked.has(entry.person.id)}
            onPick={() => onPick(entry.person.id)}
            onMove={(step) => move(entry, step)}
            onChange={(body) => changing.change(entry, body)}
            onLeaveOut={() => setLeaving(entry)}
          />
        ))}
      </ol>
      {leaving && (
        <LeaveOutSheet
          entry={leaving}
          onLeaveOut={(leftOutBecause) => changing.change(leaving, { leftOutBecause })}
          onTakeOff={() => changing.remove(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  );
}
