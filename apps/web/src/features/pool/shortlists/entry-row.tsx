import { ArrowDown, ArrowUp, BadgeCheck, UserX } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../../parts/format';
import { Initials } from '../../../parts/initials';
import { PersonLink } from '../../../parts/person-link';
import { useNames } from '../names';
import { dayIn } from './day-in';
import { type Entry, type EntryChange, STAGES, type Stage } from './use-shortlists';

interface Props {
  readonly entry: Entry;
  readonly at: number;
  readonly last: boolean;
  readonly writable: boolean;
  readonly picked: boolean;
  readonly onPick: () => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onChange: (body: EntryChange) => void;
  readonly onLeaveOut: () => void;
}

export function EntryRow({ entry, at, last, writable, picked, onPick, onMove, onChange, onLeaveOut }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const { person } = entry;
  const name = person.fullName;
  const place = [person.position, person.unit?.name ?? person.employerName].filter(Boolean).join(', ');
  const degree = [person.degree && names.nameOf('degrees', person.degree), person.major].filter(Boolean).join(' ');
  const moving = (event: KeyboardEvent) => {
    if (!writable || !event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className="shortlist-entry" onKeyDown={moving}>
      <span className="shortlist-at">{at + 1}</span>
      <label className="pool-pick">
        <input type="checkbox" checked={picked} onChange={onPick} />
        <span className="visually-hidden">{t('pool.pick', { name })}</span>
      </label>
      <Initials name={name} size={32} />
      <div className="shortlist-who">
        <span className="pool-name-line">
          <PersonLink id={person.id} code={person.code} name={name} />
          {person.verified && (
            <span className="verified" title={t('pool.verified')}>
              <BadgeCheck size={15} aria-hidden />
              <span className="visually-hidden">{t('pool.verified')}</span>
            </span>
          )}
          <span className="pool-code">{person.code}</span>
        </span>
        <span className="muted">{place || t('pool.noPlace')}</span>
        <span className="muted">{degree || t('pool.degreeUnknown')}</span>
      </div>
      <div className="shortlist-stage">
        {writable ? (
          <select
            aria-label={t('shortlists.stageOf', { name })}
            value={entry.stage}
            onChange={({ target }) => onChange({ stage: target.value as Stage })}
          >
            {STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {t(`shortlists.stages.${stage}`)}
              </option>
            ))}
          </select>
        ) : (
          <strong>{t(`shortlists.stages.${entry.stage}`)}</strong>
        )}
        <span className="muted small">{t('shortlists.stagedBy', { day: day(dayIn(entry.stagedAt)), name: entry.stagedBy })}</span>
      </div>
      <Note entry={entry} writable={writable} onChange={onChange} />
      {writable && (
        <div className="shortlist-acts">
          <button
            type="button"
            className="icon-button"
            disabled={at === 0}
            aria-label={t('shortlists.moveUp', { name })}
            onClick={() => onMove(-1)}
          >
            <ArrowUp size={16} aria-hidden />
          </button>
          <button
            type="button"
            className="icon-button"
            disabled={last}
            aria-label={t('shortlists.moveDown', { name })}
            onClick={() => onMove(1)}
          >
            <ArrowDown size={16} aria-hidden />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-haspopup="dialog"
            aria-label={t('shortlists.leaveOutOf', { name })}
            onClick={onLeaveOut}
          >
            <UserX size={16} aria-hidden />
          </button>
        </div>
      )}
    </li>
  );
}

/** What is typed is kept when it is left, or with Ctrl and Enter. */
function Note({ entry, writable, onChange }: Pick<Props, 'entry' | 'writable' | 'onChange'>) {
  const { t } = useTranslation();
  const box = useRef<HTMLTextAreaElement>(null);
  if (!writable) return <p className="shortlist-note">{entry.note}</p>;
  const keep = () => {
    const note = box.current?.value.trim() ?? '';
    if (note !== entry.note) onChange({ note });
  };
  return (
    <textarea
      ref={box}
      key={entry.note}
      className="input shortlist-note"
      rows={2}
      maxLength={1_000}
      defaultValue={entry.note}
      placeholder={t('shortlists.note')}
      aria-label={t('shortlists.noteOf', { name: entry.person.fullName })}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && keep()}
    />
  );
}
