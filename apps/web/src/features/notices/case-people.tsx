import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { AppointmentForm } from '../../parts/appointment-form';
import { useCatalog } from '../../parts/catalog';
import { count, time } from '../../parts/format';
import { PersonLink } from '../../parts/person-link';
import { Empty, Failed, Skeleton } from '../../parts/states';
import { type Candidate, type Case, useCandidates } from './api';

/** The people who fit, each with the facts that met the requirements. */
export function CasePeople({ found }: { readonly found: Case }) {
  const { t } = useTranslation();
  const mayAppoint = useMay('establishment.appoint') && found.state === 'open';
  const { pages, people, total } = useCandidates(found.id);
  return (
    <section className="card" aria-labelledby="case-people">
      <h2 id="case-people" className="card-body case-head">
        {total === undefined || (total === 0 && found.state === 'closed')
          ? t('notices.people')
          : t('notices.peopleCounted', { count: total, shown: count(total) })}
      </h2>
      {pages.isPending && <Skeleton />}
      {pages.error && <Failed error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && people.length === 0 && (
        <Empty title={t(found.state === 'open' ? 'notices.nobody' : 'notices.nobodyClosed')}>
          {found.state === 'open' && <p className="muted">{t('notices.nobodyHow')}</p>}
        </Empty>
      )}
      <ul className="case-people">
        {people.map((candidate) => (
          <PersonLine key={candidate.profile.id} candidate={candidate} quotaId={mayAppoint ? found.quotaId : null} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <p className="card-body">
          <button type="button" className="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('notices.more')}
          </button>
        </p>
      )}
    </section>
  );
}

interface LineProps {
  readonly candidate: Candidate;
  readonly quotaId: string | null; // null: nobody is appointed from here
}

function PersonLine({ candidate: { profile, cameAt, met }, quotaId }: LineProps) {
  const { t } = useTranslation();
  const degrees = useCatalog('education_levels');
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="case-person">
        <div>
          <PersonLink id={profile.id} code={profile.code} name={profile.fullName} /> <span className="muted">{profile.code}</span>
          <div className="muted">
            {[profile.position, profile.unit?.name ?? profile.employerName, degrees.nameOf(profile.degree)].filter(Boolean).join(' · ')}
          </div>
        </div>
        {quotaId && (
          <button
            type="button"
            className="button"
            aria-expanded={open}
            aria-label={t('notices.appointOf', { name: profile.fullName })}
            onClick={() => setOpen(!open)}
          >
            {t('quotas.acts.appoint')}
          </button>
        )}
      </div>
      <dl className="case-met">
        {met.map(({ key, text }) => (
          <div key={key}>
            <dt>{t(`notices.met.${key}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{t('notices.since')}</dt>
          <dd>{time(cameAt)}</dd>
        </div>
      </dl>
      {open && quotaId && <AppointmentForm quotaId={quotaId} person={profile} onClose={() => setOpen(false)} />}
    </li>
  );
}
