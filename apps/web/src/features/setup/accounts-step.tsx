import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import type { MadeAccount } from './setup-page';

const PEOPLE = ['officer', 'leader', 'recruiter'] as const;

/** The first three who work with the registry; each gets a one-time password. */
export function AccountsStep({ onMade }: { readonly onMade: (made: readonly MadeAccount[]) => void }) {
  const { t } = useTranslation();
  const make = $api.useMutation('post', '/api/setup/accounts', { onSuccess: ({ accounts }) => onMade(accounts) });
  const [wanted, setWanted] = useState(true);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text } = formValues(event.currentTarget);
    const account = (who: string) => ({ username: text(`${who}-username`), displayName: text(`${who}-name`) });
    make.mutate({
      body: { officer: account('officer'), leader: account('leader'), recruiter: account('recruiter'), secondFactor: wanted },
    });
  };
  return (
    <form className="form setup-accounts" onSubmit={submit}>
      <p className="muted">{t('setup.accounts.how')}</p>
      {PEOPLE.map((who) => (
        <fieldset key={who} className="setup-account">
          <legend>{t(`setup.accounts.${who}`)}</legend>
          <p className="muted small">{t(`setup.accounts.${who}Does`)}</p>
          <label>
            {t('setup.accounts.name')}
            <input name={`${who}-name`} required maxLength={200} autoComplete="off" />
          </label>
          <label>
            {t('setup.accounts.username')}
            <input
              name={`${who}-username`}
              required
              minLength={2}
              maxLength={60}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
            />
          </label>
        </fieldset>
      ))}
      <fieldset className="checks setup-factor">
        <label>
          <input type="checkbox" checked={wanted} aria-describedby="setup-factor" onChange={({ target }) => setWanted(target.checked)} />
          {t('setup.accounts.secondFactor')}
        </label>
        <p id="setup-factor" className="muted small">
          {t('setup.accounts.secondFactorHow')}
        </p>
      </fieldset>
      <ProblemNote error={make.error} />
      <div>
        <button type="submit" className="button button-primary" disabled={make.isPending}>
          {t('setup.accounts.make')}
        </button>
      </div>
    </form>
  );
}
