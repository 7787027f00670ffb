import { type FormEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../parts/problem-note';
import { CodeField } from '../../parts/second-factor/code-field';
import { Sheet } from '../../parts/sheet';
import { type Session, useSession } from '../session';
import { useSignIn } from '../use-sign-in';

/**
 * The session ended over something that is typed and not saved: the same user signs in again above it, and goes on. In another tab is as
 * well; closing it leaves for the sign-in page.
 */
export function SessionEndedSheet({ onDone }: { readonly onDone: (again: boolean) => void }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const { busy, error, needsCode, signIn } = useSignIn(user.secondFactor);
  useEffect(() => {
    const look = () =>
      void fetch('/api/session').then(async (answer) => {
        if (answer.ok) onDone(((await answer.json()) as Session).user.id === user.id);
      });
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [onDone, user.id]);
  const again = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (await signIn(event.currentTarget)) onDone(true);
  };
  return (
    <Sheet title={t('shell.sessionEnded.title')} onClose={() => onDone(false)} veils>
      <form className="form" onSubmit={(event) => void again(event)}>
        <p className="muted">{t('shell.sessionEnded.how', { name: user.displayName })}</p>
        <input name="username" autoComplete="username" value={user.username} readOnly hidden />
        <label>
          {t('session.password')}
          <input name="password" type="password" autoComplete="current-password" required data-first />
        </label>
        {needsCode && <CodeField hint={t('session.codeLost')} />}
        <ProblemNote error={error} />
        <button type="submit" className="button button-primary" disabled={busy}>
          {t(busy ? 'session.signingIn' : 'session.signIn')}
        </button>
        {user.byProvider && <p className="muted">{t('shell.sessionEnded.otherTab')}</p>}
      </form>
    </Sheet>
  );
}
