import { BadgeCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { useCatalog } from '../../parts/catalog';
import { day } from '../../parts/format';
import type { Moment } from '../../parts/moment';
import { Failed, Skeleton } from '../../parts/states';
import type { Names } from './names';
import type { Person } from './use-pool';

type Fact = components['schemas']['FactView'];

interface Props {
  readonly person: Person;
  readonly moment: Moment;
  readonly mayRead: boolean;
  readonly names: Names;
}

/** What the record holds behind the row; who may not open records sees what the row itself says. */
export function PeekEvidence({ person, moment, mayRead, names }: Props) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = $api.useQuery(
    'get',
    '/api/profiles/{id}',
    { params: { path: { id: person.id }, query: moment } },
    { enabled: mayRead },
  );
  if (!mayRead)
    return (
      <section className="peek-part">
        <h3>{t('pool.evidence')}</h3>
        <p>
          {[names.nameOf('degrees', person.degree ?? null), person.major, person.institution, person.degreeYear].filter(Boolean).join(', ')}
        </p>
        <p className="muted small">{t(person.verified ? 'pool.verified' : 'pool.notVerified')}</p>
      </section>
    );
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeleton rows={4} />;
  const { qualifications, employments } = data.facts;
  const verified = qualifications.filter(({ verification }) => verification).length;
  return (
    <>
      <section className="peek-part">
        <h3>
          {t('pool.evidence')}
          {qualifications.length > 0 && <span>{t('pool.verifiedOf', { verified, all: qualifications.length })}</span>}
        </h3>
        {qualifications.length === 0 && <p className="muted">{t('pool.noEvidence')}</p>}
        <ul>
          {qualifications.map((fact) => (
            <Evidence key={fact.id} fact={fact} names={names} />
          ))}
        </ul>
      </section>
      {employments.length > 0 && (
        <section className="peek-part">
          <h3>{t('pool.career')}</h3>
          <ol className="peek-career">
            {employments.map((fact) => (
              <li key={fact.id} className={fact.state === 'now' ? 'peek-now' : ''}>
                <span className="muted small">{period(fact, t('pool.untilNow'), t('pool.startUnknown'))}</span>
                <strong>{fact.position ?? t('pool.noPosition')}</strong>
                <span className="muted">{fact.unit?.name ?? fact.employerName}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Evidence({ fact, names }: { readonly fact: Fact; readonly names: Names }) {
  const { t } = useTranslation();
  const languages = useCatalog('foreign_language_levels');
  const skills = useCatalog('it_skill_levels');
  const level = fact.level ?? '';
  const name =
    {
      political_theory: names.nameOf('politicalTheory', level),
      state_management: names.nameOf('stateManagement', level),
      language: languages.nameOf(level),
      it: skills.nameOf(level),
    }[fact.track ?? ''] ?? names.nameOf('degrees', level);
  const track = fact.track && fact.track !== 'professional' ? `${t(`pool.tracks.${fact.track as 'language'}`)}: ` : '';
  return (
    <li className="peek-fact">
      <span>
        <strong>
          {track}
          {[name, fact.language].filter(Boolean).join(', ')}
        </strong>
        <span className="muted">{[fact.major, fact.institution, day(fact.startsOn)].filter(Boolean).join(', ')}</span>
      </span>
      {fact.verification ? (
        <span className="verified" title={t('pool.verified')}>
          <BadgeCheck size={16} aria-hidden />
          <span className="visually-hidden">{t('pool.verified')}</span>
        </span>
      ) : (
        <span className="muted small">{t('pool.notVerified')}</span>
      )}
    </li>
  );
}

function period({ startsOn, endsOn, state }: Fact, untilNow: string, startUnknown: string): string {
  const until = endsOn ? day(endsOn) : state === 'past' ? '' : untilNow;
  return `${startsOn ? day(startsOn) : startUnknown}${until ? ` – ${until}` : ''}`;
}
