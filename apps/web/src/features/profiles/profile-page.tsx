import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { BadgeCheck, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useCatalog } from '../../parts/catalog';
import { day } from '../../parts/format';
import { Initials } from '../../parts/initials';
import { Page } from '../../parts/page';
import { Failed, NoRight, Skeleton } from '../../parts/states';
import { ViewDay } from '../../parts/view-day';
import { type Person, usePerson } from './api';
import { KINDS } from './fact-fields';
import { FactSection } from './fact-section';
import { HistoryPanel } from './history-panel';
import { PersonActs } from './person-acts';
import './profiles.css';

/** A person with every fact, its source and its verification; as of any day. */
export function ProfilePage() {
  return useMay('profiles.read') ? <Profile /> : <NoRight permission="profiles.read" />;
}

function Profile() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false }) as { id: string };
  const { onDay } = useSearch({ strict: false }) as { onDay?: string };
  const navigate = useNavigate();
  const { data: person, error, isPending, refetch } = usePerson(id, onDay);
  const [history, setHistory] = useState(false);

  if (isPending) return <Skeleton rows={10} />;
  if (!person) return <Failed error={error} onRetry={() => void refetch()} />;
  const past = onDay !== undefined;
  const look = (chosen: string | undefined) =>
    void navigate({ to: '/ho-so/$id', params: { id }, search: (chosen ? { onDay: chosen } : {}) as never });
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
          <ViewDay label={t('profiles.onDay')} value={onDay ?? person.onDay} onDay={(chosen) => look(chosen)} />
          {past && (
            <button type="button" className="button" onClick={() => look(undefined)}>
              {t('profiles.backToNow')}
            </button>
          )}
          <button type="button" className="button" onClick={() => setHistory(!history)} aria-expanded={history}>
            {t('profiles.history')}
          </button>
          <button type="button" className="button" onClick={() => window.print()}>
            <Printer size={15} aria-hidden />
            {t('profiles.print')}
          </button>
        </>
      }
    >
      <div className="stack">
        {person.archivedAt && <p className="notice">{t('profiles.archived', { reason: person.archiveReason })}</p>}
        {past && <p className="notice">{t('profiles.asOfPast', { day: day(onDay) })}</p>}
        {history && <HistoryPanel id={id} />}
        {person.mayEdit && !past && !person.archivedAt && <PersonActs person={person} />}
        {KINDS.map((kind) => (
          <FactSection key={kind} person={person} kind={kind} editable={person.mayEdit && !past} />
        ))}
      </div>
    </Page>
  );
}

function Summary({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const degrees = useCatalog('education_levels');
  const categories = useCatalog('staff_categories');
  const parts = [
    person.position,
    person.unit?.name ?? person.employerName,
    categories.nameOf(person.category),
    degrees.nameOf(person.degree),
    person.age === null ? null : t('profiles.age', { age: person.age }),
    person.citizenNumber && t('profiles.citizenNumber', { number: person.citizenNumber }),
    person.keepingUnit && t('profiles.keptBy', { unit: person.keepingUnit.name }),
    person.contacts?.phones.join(', '),
    person.contacts?.emails.join(', '),
    person.confirmedOn && t('profiles.confirmed', { day: day(person.confirmedOn) }),
  ].filter(Boolean);
  const verified = Object.values(person.facts)
    .flat()
    .filter(({ verification }) => verification).length;
  return (
    <span className="row-gap">
      {parts.join(', ')}
      {verified > 0 && (
        <span className="pill pill-green">
          <BadgeCheck size={12} aria-hidden /> {t('profiles.verified', { facts: verified })}
        </span>
      )}
    </span>
  );
}
