import { Link } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { count } from '../../parts/format';
import { useUnread } from './use-unread';
import './bell.css';

/** The way to the notices, with the number of unread ones. */
export function NoticeBell() {
  return useMay('notifications.read') ? <CountedBell /> : null;
}

function CountedBell() {
  const { t } = useTranslation();
  const unread = useUnread();
  return (
    <Link to="/thong-bao" className="bell" aria-label={unread > 0 ? t('notices.bell', { count: unread }) : t('notices.bellNone')}>
      <Bell size={18} aria-hidden />
      {unread > 0 && (
        <span className="bell-count" aria-hidden>
          {unread > 99 ? '99+' : count(unread)}
        </span>
      )}
    </Link>
  );
}
