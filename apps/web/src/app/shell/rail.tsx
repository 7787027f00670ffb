import { Link } from '@tanstack/react-router';
import { ChartLine, FileUp, Inbox, Settings2, Sparkles, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session';

/** Where one may go; what one may not see is not offered. */
const PLACES = [
  { to: '/viec', text: 'work', icon: Inbox, needs: 'exchange.import' },
  { to: '/chi-tieu', text: 'targets', icon: ChartLine, needs: 'indicators.read' },
  { to: '/nguon-nhan-tai', text: 'pool', icon: Sparkles, needs: 'talent.search' },
  { to: '/ho-so', text: 'profiles', icon: UsersRound, needs: 'profiles.read' },
  { to: '/nhap', text: 'imports', icon: FileUp, needs: 'exchange.import' },
  { to: '/quan-tri', text: 'administration', icon: Settings2, needs: 'access.manage' },
] as const;

export function Rail() {
  const { t } = useTranslation();
  const { permissions } = useSession();
  return (
    <nav className="rail" aria-label={t('shell.nav.label')}>
      {PLACES.filter(({ needs }) => permissions.includes(needs)).map(({ to, text, icon: Icon }) => (
        <Link key={to} to={to} className="rail-place" activeProps={{ className: 'rail-place rail-here', 'aria-current': 'page' }}>
          <Icon size={17} aria-hidden />
          {t(`shell.nav.${text}`)}
        </Link>
      ))}
    </nav>
  );
}
