import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useAnySession } from '../../app/session';
import { signOut } from '../../app/sign-out';
import { ProblemNote } from '../../parts/problem-note';
import './session.css';

/** One's own password; also where a one-time password leads. */
export function PasswordPage() {
  const { t } = useTranslation();
  const mayLeave = useAnySession()?.user.mustChangePassword === false;
  const [error, setError] = useState<unknown>(null);
  const [differ, setDiffer] = useState(false);

  const change = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [current, next, again] = ['current', 'next', 'again'].map((name) => String(form.get(name)));
    setDiffer(next !== again);
    if (next !== again) return;
    try {
      const { data } = await api.PUT('/api/session/password', { body: { current: current!, next: next! } });
      window.location.assign(data?.setupNeeded && data.permissions.includes('access.setup') ? '/bat-dau' : (data?.home ?? '/'));
    } catch (problem) {
      setError(problem);
    }
  };

  return (
    <main className="session-page">
      <form className="session-card card form" onSubmit={(event) => void change(event)}>
        <h1>{t('session.changePassword')}</h1>
        <p className="muted">{t('session.passwordRules')}</p>
        <label>
          {t('session.currentPassword')}
          <input name="current" type="password" autoComplete="current-password" required />
        </label>
        <label>
          {t('session.newPassword')}
          <input name="next" type="password" autoComplete="new-password" minLength={8} required />
        </label>
        <label>
          {t('session.repeatPassword')}
          <input name="again" type="password" autoComplete="new-password" minLength={8} required />
        </label>
        {differ && (
          <p className="form-error" role="alert">
            {t('session.passwordsDiffer')}
          </p>
        )}
        <ProblemNote error={error} />
        <button type="submit" className="button button-primary">
          {t('session.save')}
        </button>
        {mayLeave ? (
          <Link to="/" className="session-back">
            {t('shell.states.home')}
          </Link>
        ) : (
          <button type="button" className="link-button session-back" onClick={() => void signOut()}>
            {t('shell.account.signOut')}
          </button>
        )}
      </form>
    </main>
  );
}
