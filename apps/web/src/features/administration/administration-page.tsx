import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '../../app/session';
import { Page } from '../../parts/page';
import { NoRight } from '../../parts/states';
import './administration.css';

interface Props {
  readonly needs: string;
  readonly sub: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const PLACES = [
  { to: '/quan-tri/don-vi', text: 'units', needs: 'organizations.manage' },
  { to: '/quan-tri/nguoi-dung', text: 'users', needs: 'access.manage' },
  { to: '/quan-tri/dang-nhap', text: 'signIn', needs: 'access.manage' },
  { to: '/quan-tri/viec-nen', text: 'deliveries', needs: 'notifications.deliveries' },
] as const;

/** The frame of the administration pages: what can be kept here, and the right it needs. */
export function AdministrationPage({ needs, sub, actions, children }: Props) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  if (!useMay(needs)) return <NoRight permission={needs} />;
  return (
    <Page title={t('administration.title')} sub={sub} actions={actions}>
      <nav className="admin-tabs" aria-label={t('administration.title')}>
        {PLACES.filter((place) => permissions.includes(place.needs)).map(({ to, text }) => (
          <Link key={to} to={to} className="admin-tab" activeProps={{ className: 'admin-tab admin-here', 'aria-current': 'page' }}>
            {t(`administration.${text}.title`)}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}
