import { BadgeCheck, Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Initials } from '../../parts/initials';
import { Marked } from './marked';
import type { Names } from './names';
import { ListMarks } from './shortlists/list-marks';
import type { Mark } from './shortlists/use-marks';
import type { Person } from './use-pool';

interface Props {
  readonly person: Person;
  readonly names: Names;
  readonly open: boolean;
  readonly picked: boolean;
  readonly fresh: boolean;
  readonly marks: readonly Mark[];
  readonly onOpen: () => void;
  readonly onPick: () => void;
}

export const ROW_BUTTON = 'data-person';

/** Who it is and why one would want to know more; the whole row opens the panel, the box picks. */
export function ResultRow({ person, names, open, picked, fresh, marks, onOpen, onPick }: Props) {
  const { t } = useTranslation();
  const place = [person.position, person.unit?.name ?? person.employerName].filter(Boolean).join(', ');
  return (
    <li className={`pool-row${open ? ' pool-row-open' : ''}${picked ? ' pool-row-picked' : ''}`}>
      <label className="pool-pick">
        <input type="checkbox" checked={picked} onChange={onPick} />
        <span className="visually-hidden">{t('pool.pick', { name: person.fullName })}</span>
      </label>
      <Initials name={person.fullName} size={34} />
      <div className="pool-who">
        <span className="pool-name-line">
          <button type="button" className="pool-name" aria-expanded={open} onClick={onOpen} {...{ [ROW_BUTTON]: person.code }}>
            <Marked person={person} field="fullName" />
          </button>
          {person.verified && (
            <span className="verified" title={t('pool.verified')}>
              <BadgeCheck size={15} aria-hidden />
              <span className="visually-hidden">{t('pool.verified')}</span>
            </span>
          )}
          {person.wishes && (
            <span className={person.wishes.met === person.wishes.of ? 'pool-wishes pool-wishes-all' : 'pool-wishes'}>
              <Star size={12} aria-hidden />
              {t('pool.wishesMet', { met: person.wishes.met, of: person.wishes.of })}
            </span>
          )}
          {fresh && <span className="pool-new">{t('pool.saved.isNew')}</span>}
          <span className="pool-code">{person.code}</span>
          <ListMarks marks={marks} />
        </span>
        <span className="pool-second">{place || t('pool.noPlace')}</span>
      </div>
      <div className="pool-degree">
        <span>
          <strong>{person.degree ? names.nameOf('degrees', person.degree) : t('pool.degreeUnknown')}</strong>{' '}
          <Marked person={person} field="major" />
        </span>
        <span className="pool-second">
          <Marked person={person} field="institution" />
          {person.degreeYear && `${person.institution ? ', ' : ''}${person.degreeYear}`}
        </span>
      </div>
      <div className="pool-age">
        <span>{person.age === null ? t('pool.ageUnknown') : t('pool.age', { count: person.age })}</span>
        <span className={person.kind === 'expert' ? 'pool-second pool-expert' : 'pool-second'}>
          {person.kind === 'expert' ? t('pool.kinds.expert') : names.nameOf('categories', person.category)}
        </span>
      </div>
    </li>
  );
}
