import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { time } from '../../parts/format';
import type { Notice } from './api';

interface Props {
  readonly notices: readonly Notice[];
  readonly busy: boolean;
  readonly onMark: (caseId: string, read: boolean) => void;
}

/** One line a case: what it is, why it is told, whether it moved on since one looked. */
export function NoticeList({ notices, busy, onMark }: Props) {
  const { t } = useTranslation();
  return (
    <ul className="notice-list">
      {notices.map(({ caseId, title, why, opens, state, read, changed, updatedAt }) => (
        <li key={caseId} className={read ? 'notice-line' : 'notice-line notice-new'}>
          <div>
            <div className="row-gap">
              <Link to={opens as never} className="notice-title" onClick={() => !read && onMark(caseId, true)}>
                {!read && <span className="visually-hidden">{t('notices.new')}: </span>}
                {title}
              </Link>
              <CaseState state={state} />
              {changed && <span className="pill pill-lam">{t('notices.changed')}</span>}
            </div>
            <p>{why}</p>
            <p className="muted small">{time(updatedAt)}</p>
          </div>
          <button
            type="button"
            className="button notice-mark"
            disabled={busy}
            aria-label={t(read ? 'notices.markNewOf' : 'notices.markReadOf', { title })}
            onClick={() => onMark(caseId, !read)}
          >
            {t(read ? 'notices.markNew' : 'notices.markRead')}
          </button>
        </li>
      ))}
    </ul>
  );
}

export function CaseState({ state }: { readonly state: 'open' | 'closed' }) {
  const { t } = useTranslation();
  return <span className={state === 'open' ? 'pill pill-ochre' : 'pill'}>{t(`notices.states.${state}`)}</span>;
}
