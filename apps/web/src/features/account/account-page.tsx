import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '../../app/session';
import { Page } from '../../parts/page';
import { Loans } from './loans';
import { OwnLooks } from './own-looks';
import { OwnSessions } from './own-sessions';
import { SecondFactor } from './second-factor';
import { Tokens } from './tokens';
import './account.css';

/** One's own account: how one signs in, and where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation();
  const { user } = useSession();
  const hasRecord = useMay('privacy.own_looks');
  return (
    <Page title={t('account.title')} sub={`${user.displayName} · ${user.username}`}>
      <div className="account">
        {hasRecord && <OwnLooks />}
        <section className="card card-body stack" aria-labelledby="account-password">
          <h2 id="account-password">{t('session.password')}</h2>
          <p className="muted">{t('account.passwordHow')}</p>
          <div>
            <Link to="/doi-mat-khau" className="button">
              {t('session.changePassword')}
            </Link>
          </div>
        </section>
        <SecondFactor />
        <OwnSessions />
        <Loans />
        <Tokens />
      </div>
    </Page>
  );
}
