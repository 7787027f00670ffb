import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { ProviderLink } from '../../parts/provider-link';
import { CodeField } from '../../parts/second-factor/code-field';
import { Sheet } from '../../parts/sheet';
import { useSession } from '../session';

/** Asks for the password, or the code of the phone, before an act that matters; closing it leaves the act undone. */
export function StepUpSheet({ onDone }: { readonly onDone: (proven: boolean) => void }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const prove = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text } = formValues(event.currentTarget);
    const password = String(new FormData(event.currentTarget).get('password'));
    setBusy(true);
    try {
      await api.POST('/api/session/step-up', { body: user.secondFactor ? { code: text('code') } : { password } });
      onDone(true);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Sheet title={t('shell.stepUp.title')} onClose={() => onDone(false)}>
      <form className="form" onSubmit={(event) => void prove(event)}>
        <p className="muted">{t('shell.stepUp.how')}</p>
        {user.secondFactor ? (
          <CodeField hint={t('session.codeLost')} />
        ) : (
          <label>
            {t('session.password')}
            <input name="password" type="password" autoComplete="current-password" required data-first />
          </label>
        )}
        <ProblemNote error={error} />
        <button type="submit" className="button button-primary" disabled={busy}>
          {t('shell.stepUp.confirm')}
        </button>
        {user.byProvider && <ProviderLink again returnTo={window.location.pathname + window.location.search} />}
      </form>
    </Sheet>
  );
}
