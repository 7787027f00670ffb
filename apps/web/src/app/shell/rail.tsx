import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlaces } from './places';

export function Rail() {
  const { t } = useTranslation();
  return (
    <nav className="rail" aria-label={t('shell.nav.label')}>
      {usePlaces().map(({ to, text, icon: Icon }) => (
        <Link key={to} to={to} className="rail-place" activeProps={{ className: 'rail-place rail-here', 'aria-current': 'page' }}>
          <Icon size={17} aria-hidden />
          {t(`shell.nav.${text}`)}
        </Link>
      ))}
    </nav>
  );
}
