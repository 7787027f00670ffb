import { Link } from '@tanstack/react-router';
import { CircleUserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlaces } from './places';

export function Rail() {
  const { t } = useTranslation();
  const places = usePlaces();
  return (
    <nav className="rail" aria-label={t('shell.nav.label')}>
      {places.length === 0 && (
        <Link to="/tai-khoan" className="rail-place" activeProps={{ className: 'rail-place rail-here', 'aria-current': 'page' }}>
          <CircleUserRound size={17} aria-hidden />
          {t('shell.account.own')}
        </Link>
      )}
      {places.map(({ to, text, icon: Icon }) => (
        <Link key={to} to={to} className="rail-place" activeProps={{ className: 'rail-place rail-here', 'aria-current': 'page' }}>
          <Icon size={17} aria-hidden />
          {t(`shell.nav.${text}`)}
        </Link>
      ))}
    </nav>
  );
}
