import { Link } from '@tanstack/react-router';
import { BadgeCheck, Check, ExternalLink, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useCatalog } from '../../parts/catalog';
import { day } from '../../parts/format';
import { Initials } from '../../parts/initials';
import type { Moment } from '../../parts/moment';
import { Sheet } from '../../parts/sheet';
import type { Names } from './names';
import { PeekEvidence } from './peek-evidence';
import { type ListKey, studyWritten } from './question';
import type { Person } from './use-pool';
import './peek.css';

interface Props {
  readonly person: Person;
  readonly moment: Moment;
  readonly names: Names;
  readonly picked: boolean;
  readonly onPick: () => void;
  readonly onClose: () => void;
}

/** A person beside the list: which conditions are met and by what, the evidence, the career. */
export function Peek(props: Props) {
  const { t } = useTranslation();
  const { person, onClose } = props;
  return (
    <aside className="peek card" aria-label={t('pool.peek', { name: person.fullName })}>
      <div className="peek-head">
        <PeekWho person={person} />
        <button type="button" className="icon-button" aria-label={t('shell.close')} onClick={onClose}>
          <X size={18} aria-hidden />
        </button>
      </div>
      <section className="peek-scroll" aria-label={t('pool.details')}>
        <PeekBody {...props} />
      </section>
    </aside>
  );
}

/** The same as a sheet from below, on a phone. */
export function PeekSheet(props: Props) {
  return (
    <Sheet title={props.person.fullName} size="part" onClose={props.onClose}>
      <PeekWho person={props.person} nameless />
      <PeekBody {...props} />
    </Sheet>
  );
}

function PeekWho({ person, nameless = false }: { readonly person: Person; readonly nameless?: boolean }) {
  return (
    <div className="peek-who">
      <Initials name={person.fullName} size={42} />
      <div>
        {!nameless && <h2>{person.fullName}</h2>}
        <p className="muted">{person.position}</p>
        <p className="muted">{person.unit?.name ?? person.employerName}</p>
        <p className="muted small">{person.code}</p>
      </div>
    </div>
  );
}

function PeekBody({ person, moment, names, picked, onPick }: Props) {
  const { t } = useTranslation();
  const mayRead = useMay('profiles.read');
  const levels = useCatalog('foreign_language_levels');
  const all = (key: ListKey, codes: readonly string[]) => codes.map((code) => names.nameOf(key, code)).join('; ');
  const languageWords = (code: string, level: string | null) =>
    [names.nameOf('languages', code), levels.nameOf(level)].filter(Boolean).join(', ');
  const lines: [string, string | null][] = [
    [
      t('pool.birth'),
      person.birthOn && [day(person.birthOn), person.age === null ? '' : t('pool.age', { count: person.age })].filter(Boolean).join(', '),
    ],
    [t('pool.facets.categories'), person.category && names.nameOf('categories', person.category)],
    [t('pool.facets.fields'), person.fields.map(({ code }) => names.nameOf('fields', code)).join(', ')],
    [
      t('pool.facets.studying'),
      person.studies.map(({ code, expectedIn }) => names.nameOf('studying', studyWritten(code, expectedIn))).join('; '),
    ],
    [t('pool.facets.politicalTheory'), person.politicalTheory && names.nameOf('politicalTheory', person.politicalTheory)],
    [t('pool.facets.stateManagement'), person.stateManagement && names.nameOf('stateManagement', person.stateManagement)],
    [t('pool.facets.languages'), person.languages.map(({ code, level }) => languageWords(code, level)).join('; ')],
    [t('pool.facets.itLevels'), all('itLevels', person.itLevels)],
    [t('pool.facets.titles'), all('titles', person.titles)],
    [t('pool.facets.ranks'), person.rankCode && names.nameOf('ranks', person.rankCode)],
    [t('pool.facets.ratings'), person.rating && `${names.nameOf('ratings', person.rating)} (${person.ratingYear})`],
    [t('pool.facets.groups'), all('groups', person.groups)],
    [t('pool.facets.availability'), all('availability', person.availability)],
    [t('pool.facets.countries'), person.country && names.nameOf('countries', person.country)],
    [t('pool.facets.hoursApart'), person.hoursApart === null ? null : names.nameOf('hoursApart', String(person.hoursApart))],
    [t('pool.facets.citizenships'), all('citizenships', person.citizenships)],
    [t('pool.facets.consents'), person.kind === 'expert' ? all('consents', person.consents) : null],
    [t('pool.facets.plannedFor'), all('plannedFor', person.plannedFor ?? [])],
    [t('pool.facets.party'), person.party === undefined || person.party === null ? null : names.nameOf('party', String(person.party))],
    [t('pool.facets.residence'), person.residence && names.nameOf('residence', person.residence)],
    [t('pool.retires'), day(person.retiresOn)],
    [t('pool.keptBy'), person.keepingUnit?.name ?? null],
    [t('pool.confirmed'), day(person.confirmedOn)],
  ];
  return (
    <>
      <div className="peek-actions">
        {mayRead && (
          <Link to="/ho-so/$id" params={{ id: person.id }} search={moment as never} className="button button-primary">
            <ExternalLink size={15} aria-hidden />
            {t('pool.openProfile')}
          </Link>
        )}
        <button type="button" className="button" aria-pressed={picked} onClick={onPick}>
          {picked ? <Check size={15} aria-hidden /> : <Plus size={15} aria-hidden />}
          {t(picked ? 'pool.picked' : 'pool.pickShort')}
        </button>
      </div>
      {person.matched.length > 0 && (
        <div className="peek-matched">
          <h3>{t('pool.matched')}</h3>
          <ul>
            {person.matched.map(({ key, text, verified }) => (
              <li key={key + text}>
                <Check size={14} aria-hidden />
                <span>{text}</span>
                {verified && (
                  <span className="peek-verified" title={t('pool.verified')}>
                    <BadgeCheck size={14} aria-hidden />
                    <span className="visually-hidden">{t('pool.verified')}</span>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <dl className="peek-lines">
        {lines
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <PeekEvidence person={person} moment={moment} mayRead={mayRead} names={names} />
    </>
  );
}
