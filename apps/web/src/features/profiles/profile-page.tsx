import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { Initials } from '../../parts/initials';
import { Page } from '../../parts/page';
import { Failed, NoRight, Skeleton } from '../../parts/states';
import { type Moment, usePerson } from './api';
import { KINDS, OF_EXPERTS } from './fact-fields';
import { FactSection } from './fact-section';
import { HistoryPanel } from './history-panel';
import { ListingNotice } from './listing-notice';
import { MaskedValues } from './masked-values';
import { MomentBar, MomentNotice } from './moment-bar';
import { PersonActs } from './person-acts';
import { useReasonText } from './reason-text';
import { Summary } from './summary';
import './profiles.css';

/** A person with every fact, its source and its verification; as of any day and as known at any time. */
export function ProfilePage() {
  return useMay('profiles.read') ? <Profile /> : <NoRight permission="profiles.read" />;
}

function Profile() {
  const { t } = useTranslation();
  const reasonText = useReasonText();
  const { id } = useParams({ strict: false }) as { id: string };
  const { onDay, knownAt } = useSearch({ strict: false }) as Moment;
  const moment: Moment = { ...(onDay ? { onDay } : {}), ...(knownAt ? { knownAt } : {}) };
  const navigate = useNavigate();
  const { data: person, error, isPending, refetch } = usePerson(id, moment);
  const [history, setHistory] = useState(false);
  const mayAudit = useMay('privacy.trail');
  const mayUnmask = useMay('profiles.unmask');

  if (isPending) return <Skeleton rows={10} />;
  if (!person) return <Failed page error={error} onRetry={() => void refetch()} />;
  const past = onDay !== undefined || knownAt !== undefined;
  const look = (chosen: Moment) => void navigate({ to: '/ho-so/$id', params: { id }, search: chosen as never });
  return (
    <Page
      title={
        <span className="row-gap">
          <Initials name={person.fullName ?? '?'} size={40} />
          {person.fullName ?? t('profiles.nameless')}
          <span className="muted profile-code">{person.code}</span>
        </span>
      }
      sub={<Summary person={person} />}
      actions={
        <>
          <MomentBar person={person} moment={moment} onMoment={look} />
          <button type="button" className="button" onClick={() => setHistory(!history)} aria-expanded={history}>
            {t('profiles.history')}
          </button>
          {mayAudit && (
            <Link className="button" to="/nhat-ky" search={{ person: id, kind: 'looks' } as never}>
              {t('profiles.whoLooked')}
            </Link>
          )}
          <button type="button" className="button" onClick={() => window.print()}>
            <Printer size={15} aria-hidden />
            {t('profiles.print')}
          </button>
        </>
      }
    >
      <div className="stack">
        {person.archivedAt && <p className="notice">{t('profiles.archived', { reason: reasonText(person.archiveReason ?? '') })}</p>}
        <MomentNotice moment={moment} />
        {!person.archivedAt && <ListingNotice listing={person.listing} editable={person.mayEdit && !past} />}
        {history && <HistoryPanel id={id} onBefore={(at) => look({ ...moment, knownAt: at })} />}
        {mayUnmask && <MaskedValues key={id} person={person} />}
        {person.mayEdit && !past && !person.archivedAt && <PersonActs person={person} />}
        {KINDS.filter((kind) => person.kind === 'expert' || !OF_EXPERTS.has(kind) || person.facts[kind].length > 0).map((kind) => (
          <FactSection key={kind} person={person} kind={kind} editable={person.mayEdit && !past} />
        ))}
      </div>
    </Page>
  );
}
