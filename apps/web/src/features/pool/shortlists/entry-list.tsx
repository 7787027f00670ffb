import { useState } from 'react';
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
  const move = (at: number, step: -1 | 1) => {
    const entry = entries[at];
    if (!entry || changing.pending || at + step < 0 || at + step >= entries.length) return;
    const before = step < 0 ? entries[at - 1] : entries[at + 2];
    changing.change(entry, { before: before?.person.id ?? null });
  };
  return (
    <>
      <ol className="card shortlist-entries" aria-label={t('shortlists.people')}>
        {entries.map((entry, at) => (
          <EntryRow
            key={entry.person.id}
            entry={entry}
            at={at}
            last={at === entries.length - 1}
            writable={writable}
            pending={changing.pending}
            picked={picked.has(entry.person.id)}
            onPick={() => onPick(entry.person.id)}
            onMove={(step) => move(at, step)}
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
