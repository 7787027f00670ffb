import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { count, time } from '../../parts/format';
import { AbsentNote } from './absent-note';
import { type Import, isBusy } from './api';
import { Effect } from './effect';

interface Props {
  readonly item: Import;
  readonly onAbsent: () => void;
}

/** What is going on, or what came of it. */
export function ImportOutcome({ item, onAbsent }: Props) {
  const { t } = useTranslation();
  if (item.status === 'failed')
    return (
      <div className="form-error" role="alert">
        <p>{item.error?.detail}</p>
        <Link to="/nhap">{t('imports.another')}</Link>
      </div>
    );
  if (isBusy(item)) return <Busy item={item} />;
  return (
    <>
      {item.error && (
        <div className="form-error" role="alert">
          <p>{item.error.detail}</p>
        </div>
      )}
      {item.status === 'committed' && (
        <div className="notice-good" role="status">
          <p>
            {t('imports.done', {
              at: time(item.committedAt),
              created: count(item.counts.created),
              updated: count(item.counts.updated),
            })}
          </p>
          <AbsentNote item={item} onAbsent={onAbsent} />
          <Effect item={item} />
          {item.counts.reject > 0 && <p>{t('imports.notWritten', { shown: count(item.counts.reject) })}</p>}
          {item.open > 0 && <p>{t('imports.openLater', { open: count(item.open) })}</p>}
        </div>
      )}
      {item.status === 'undone' && <Undone item={item} />}
    </>
  );
}

function Busy({ item: { status, progress } }: { readonly item: Import }) {
  const { t } = useTranslation();
  const phase = progress?.phase === 'matching' ? 'matching' : (status as 'reading' | 'committing' | 'undoing');
  return (
    <div className="card card-body working" role="status">
      <p>{t(`imports.${phase}`, { done: count(progress?.done ?? 0) })}</p>
      <progress aria-label={t('imports.progress')} max={progress?.total ?? undefined} value={progress?.total ? progress.done : undefined} />
    </div>
  );
}

/** What others changed since stays, with its reason. */
function Undone({ item }: { readonly item: Import }) {
  const { t } = useTranslation();
  const field = (name: string) =>
    name in OWN ? t(`imports.keptField.${name as keyof typeof OWN}`) : t(`profiles.kinds.${name as 'identities'}`);
  return (
    <div className="notice" role="status">
      {t('imports.undone', { at: time(item.undoneAt) })}
      {item.kept.length > 0 && (
        <>
          <p>{t('imports.kept', { shown: count(item.counts.kept || item.kept.length) })}</p>
          <ul>
            {item.kept.map((kept) => (
              <li key={`${kept.code} ${kept.field}`}>
                {kept.code}, {field(kept.field)}: {t(`imports.keptWhy.${kept.why}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {t('imports.againHow')} <Link to="/nhap">{t('imports.again')}</Link>
      </p>
    </div>
  );
}

const OWN = { citizenNumber: true, contacts: true, person: true, unit: true };
