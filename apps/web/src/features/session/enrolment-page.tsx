import { useTranslation } from 'react-i18next';
import { useAnySession } from '../../app/session';
import { signOut } from '../../app/sign-out';
import { Enrolment } from '../../parts/second-factor/enrolment';
import './session.css';

/** Where a role leads that may not work without a second factor. */
export function EnrolmentPage() {
  const { t } = useTranslation();
  const home = useAnySession()?.home ?? '/';
  return (
    <main className="session-page">
      <section className="session-card card stack" aria-labelledby="enrolment">
        <h1 id="enrolment">{t('account.factor.title')}</h1>
        <p className="muted">{t('account.factor.needed')}</p>
        <Enrolment onDone={() => window.location.assign(home)} />
        <div className="stack session-without-phone">
          <p className="muted small">{t('account.factor.noPhone')}</p>
          <button type="button" className="link-button session-back" onClick={() => void signOut()}>
            {t('shell.account.signOut')}
          </button>
        </div>
      </section>
    </main>
  );
}
