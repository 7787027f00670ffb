import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';

/** Asks for the password before an act that matters; closing it leaves the act undone. */
export function StepUpSheet({ onDone }: { readonly onDone: (proven: boolean) => void }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const prove = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    setBusy(true);
    try {
      await api.POST('/api/session/step-up', { body: { password } });
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
        <label>
          {t('session.password')}
          <input name="password" type="password" autoComplete="current-password" required data-first />
        </label>
        <ProblemNote error={error} />
        <button type="submit" className="button button-primary" disabled={busy}>
          {t('shell.stepUp.confirm')}
        </button>
      </form>
    </Sheet>
  );
}
