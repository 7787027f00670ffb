import { useTranslation } from 'react-i18next';
import type { Entry, useEntryChange } from './use-shortlists';

interface Props {
  readonly entries: readonly Entry[];
  readonly writable: boolean;
  readonly changing: ReturnType<typeof useEntryChange>;
}

/** Who is not chosen and why: they are not offered again on this list until that is taken back. */
export function LeftOut({ entries, writable, changing }: Props) {
  const { t } = useTranslation();
  return (
    <section className="card card-body stack" aria-labelledby="shortlist-left-out">
      <h2 id="shortlist-left-out">{t('shortlists.leftOut', { count: entries.length })}</h2>
      <ul className="plain-list">
        {entries.map((entry) => (
          <li key={entry.person.id} className="plain-line">
            <span>
              {entry.person.fullName} <span className="pool-code">{entry.person.code}</span>
              <br />
              <span className="muted">{entry.leftOutBecause}</span>
            </span>
            {writable && (
              <button
                type="button"
                className="button"
                disabled={changing.pending}
                aria-label={t('shortlists.restoreOf', { name: entry.person.fullName })}
                onClick={() => changing.change(entry, { leftOutBecause: null })}
              >
                {t('shortlists.restore')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
