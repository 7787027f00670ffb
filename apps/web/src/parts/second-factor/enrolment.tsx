import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formValues } from '../form-values';
import { ProblemNote } from '../problem-note';
import { QrCode } from './qr-code';
import { RecoveryCodes } from './recovery-codes';
import './second-factor.css';

/** From nothing to a second factor: the secret goes to the phone, its first code comes back, recovery codes are kept. */
export function Enrolment({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const begin = $api.useMutation('post', '/api/session/second-factor');
  const confirm = $api.useMutation('put', '/api/session/second-factor');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    confirm.mutate({ body: { code: formValues(event.currentTarget).text('code') } });
  };
  if (confirm.data) return <RecoveryCodes codes={confirm.data.codes} onDone={onDone} />;
  if (!begin.data)
    return (
      <>
        <ProblemNote error={begin.error} />
        <div>
          <button type="button" className="button button-primary" disabled={begin.isPending} onClick={() => begin.mutate({})}>
            {t('account.factor.begin')}
          </button>
        </div>
      </>
    );
  return (
    <form className="form" onSubmit={submit}>
      <p>{t('account.factor.scan')}</p>
      <QrCode text={begin.data.uri} label={t('account.factor.qr')} />
      <p className="muted">
        {t('account.factor.typed')} <code className="secret-text">{begin.data.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <label>
        {t('account.factor.code')}
        <input name="code" inputMode="numeric" autoComplete="one-time-code" required minLength={6} maxLength={7} />
      </label>
      <ProblemNote error={confirm.error} />
      <div>
        <button type="submit" className="button button-primary" disabled={confirm.isPending}>
          {t('account.factor.confirm')}
        </button>
      </div>
    </form>
  );
}
