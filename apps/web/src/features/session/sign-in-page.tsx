import { useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useSignIn } from '../../app/use-sign-in';
import { ProblemNote } from '../../parts/problem-note';
import { ProviderLink } from '../../parts/provider-link';
import { CodeField } from '../../parts/second-factor/code-field';
import { currentLanguage, type Language, languageIsChosen, switchLanguage } from '../../text/i18n';
import type { SignInSearch } from './routes';
import './session.css';

export function SignInPage() {
  const { t } = useTranslation();
  const { ve, sso } = useSearch({ strict: false }) as SignInSearch;
  const { busy, error, needsCode, signIn } = useSignIn();

  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const session = await signIn(event.currentTarget);
    if (!session) return;
    await agreeOnLanguage(session.user.language);
    window.location.assign(session.user.mustChangePassword ? '/doi-mat-khau' : (ve ?? session.home));
  };

  return (
    <main className="session-page">
      <form className="session-card card form" onSubmit={(event) => void enter(event)}>
        <div className="session-brand">
          <img src="/icon.svg" alt="" width={36} height={36} />
          <div>
            <h1>{t('shell.product')}</h1>
            <p className="muted">{t('session.motto')}</p>
          </div>
        </div>
        <label>
          {t('session.username')}
          <input name="username" autoComplete="username" required autoCapitalize="none" spellCheck={false} />
        </label>
        <label>
          {t('session.password')}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        {needsCode && <CodeField hint={t('session.codeLost')} />}
        <ProblemNote error={error} />
        {sso && !error && (
          <p className="form-error" role="alert">
            {t(`session.sso.${sso}`)}
          </p>
        )}
        <button type="submit" className="button button-primary" disabled={busy}>
          {t(busy ? 'session.signingIn' : 'session.signIn')}
        </button>
        <ProviderLink {...(ve ? { returnTo: ve } : {})} />
        <button type="button" className="link-button" onClick={() => void switchLanguage(currentLanguage() === 'vi' ? 'en' : 'vi')}>
          {t('shell.language.switchTo')}
        </button>
      </form>
    </main>
  );
}

/** Page and server speak one language: the one chosen in this browser, else the one of the account. That they do keeps nobody at the door. */
async function agreeOnLanguage(ofAccount: Language): Promise<void> {
  const language = currentLanguage();
  if (language === ofAccount) return;
  if (languageIsChosen()) await api.PUT('/api/session/language', { body: { language } }).catch(() => undefined);
  else await switchLanguage(ofAccount);
}
