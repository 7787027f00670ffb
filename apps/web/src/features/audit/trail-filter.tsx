import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ViewDay } from '../../parts/view-day';
import type { TrailSearch } from './routes';
import type { TrailEvent } from './trail-table';
import { ACTIONS, useActionName } from './words';

interface Props {
  readonly search: TrailSearch;
  /** Of what is listed: tells what a chosen person and user are called. */
  readonly first: TrailEvent | undefined;
  readonly onSearch: (change: TrailSearch) => void;
}

/** What is asked of the trail. A person, a user and a request are chosen in the list or on a record. */
export function TrailFilter({ search, first, onSearch }: Props) {
  const { t } = useTranslation();
  const actionName = useActionName();
  const chosen = [
    { key: 'person', text: t('audit.ofPerson', { name: first?.subject.name ?? t('audit.chosen') }) },
    { key: 'actor', text: t('audit.byActor', { name: first?.actor.name ?? t('audit.chosen') }) },
    { key: 'request', text: t('audit.ofRequest', { id: search.request ?? '' }) },
  ] as const;
  return (
    <div className="trail-filter">
      <label>
        {t('audit.kind')}
        <select
          className="input"
          value={search.kind ?? ''}
          onChange={({ target }) => onSearch({ kind: (target.value || undefined) as TrailSearch['kind'] })}
        >
          <option value="">{t('audit.kinds.all')}</option>
          <option value="looks">{t('audit.kinds.looks')}</option>
          <option value="changes">{t('audit.kinds.changes')}</option>
        </select>
      </label>
      <label>
        {t('audit.action')}
        <select className="input" value={search.action ?? ''} onChange={({ target }) => onSearch({ action: target.value || undefined })}>
          <option value="">{t('audit.everyAction')}</option>
          {ACTIONS.map((action) => (
            <option key={action} value={action}>
              {actionName(action)}
            </option>
          ))}
        </select>
      </label>
      <ViewDay
        label={t('audit.from')}
        value={search.from ?? ''}
        onDay={(from) => onSearch({ from })}
        onNone={() => onSearch({ from: undefined })}
      />
      <ViewDay label={t('audit.to')} value={search.to ?? ''} onDay={(to) => onSearch({ to })} onNone={() => onSearch({ to: undefined })} />
      {(search.from ?? search.to) && (
        <button type="button" className="link-button" onClick={() => onSearch({ from: undefined, to: undefined })}>
          {t('audit.anyDay')}
        </button>
      )}
      {chosen
        .filter(({ key }) => search[key])
        .map(({ key, text }) => (
          <button
            key={key}
            type="button"
            className="button"
            aria-label={t('audit.drop', { what: text })}
            onClick={() => onSearch({ [key]: undefined })}
          >
            {text}
            <X size={14} aria-hidden />
          </button>
        ))}
    </div>
  );
}
