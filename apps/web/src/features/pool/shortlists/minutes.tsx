import { useTranslation } from 'react-i18next';
import { useSession } from '../../../app/session';
import { day } from '../../../parts/format';
import { useNames } from '../names';
import { dayIn } from './day-in';
import type { Entry, Shortlist } from './use-shortlists';

interface Props {
  readonly list: Shortlist;
  readonly on: string;
}

/** What was said of whom, by whom and when, with lines to sign on. */
export function Minutes({ list, on }: Props) {
  const { t } = useTranslation();
  const { user } = useSession();
  const standing = list.entries.filter(({ leftOutBecause }) => leftOutBecause === null);
  const leftOut = list.entries.filter(({ leftOutBecause }) => leftOutBecause !== null);
  return (
    <article className="card minutes" aria-label={t('shortlists.paper.title')}>
      <header>
        <p>
          <strong>{t('shortlists.paper.country')}</strong>
        </p>
        <p className="minutes-motto">{t('shortlists.paper.motto')}</p>
        <h2>{t('shortlists.paper.title')}</h2>
        <p>
          <strong>{list.name}</strong>
        </p>
        {list.purpose && <p>{list.purpose}</p>}
        <p>{t('shortlists.paper.made', { owner: list.owner, printer: user.displayName, day: on })}</p>
      </header>
      <h3>{t('shortlists.paper.standing', { count: standing.length })}</h3>
      <People entries={standing} last="note" />
      {leftOut.length > 0 && (
        <>
          <h3>{t('shortlists.leftOut', { count: leftOut.length })}</h3>
          <People entries={leftOut} last="reason" />
        </>
      )}
      {list.outOfSight > 0 && <p>{t('shortlists.paper.outOfSight', { count: list.outOfSight })}</p>}
      <footer className="minutes-signed">
        {(['maker', 'witness', 'leader'] as const).map((who) => (
          <div key={who}>
            <strong>{t(`shortlists.paper.signers.${who}`)}</strong>
            <em>{t('shortlists.paper.sign')}</em>
          </div>
        ))}
      </footer>
    </article>
  );
}

function People({ entries, last }: { readonly entries: readonly Entry[]; readonly last: 'note' | 'reason' }) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    // the table may be wider than a phone
    <section className="table-scroll" aria-label={t(`shortlists.paper.tables.${last}`)} tabIndex={0}>
      <table className="table minutes-table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('shortlists.paper.at')}
            </th>
            <th scope="col">{t('shortlists.paper.name')}</th>
            <th scope="col">{t('pool.birth')}</th>
            <th scope="col">{t('shortlists.paper.place')}</th>
            <th scope="col">{t('pool.facets.degrees')}</th>
            <th scope="col">{t('shortlists.stage')}</th>
            <th scope="col">{t(`shortlists.paper.${last}`)}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ person, stage, stagedAt, stagedBy, note, leftOutBecause }, at) => (
            <tr key={person.id}>
              <td className="number">{at + 1}</td>
              <th scope="row">
                {person.fullName}
                <br />
                <span className="muted small">{person.code}</span>
              </th>
              <td>{day(person.birthOn) || t('pool.unknown')}</td>
              <td>{[person.position, person.unit?.name ?? person.employerName].filter(Boolean).join(', ') || t('pool.noPlace')}</td>
              <td>
                {[person.degree && names.nameOf('degrees', person.degree), person.major].filter(Boolean).join(' ') ||
                  t('pool.degreeUnknown')}
              </td>
              <td>
                {t(`shortlists.stages.${stage}`)}
                <br />
                <span className="muted small">{t('shortlists.stagedBy', { day: day(dayIn(stagedAt)), name: stagedBy })}</span>
              </td>
              <td>{last === 'note' ? note : leftOutBecause}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
