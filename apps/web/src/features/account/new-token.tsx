import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useSession } from '../../app/session';
import { CopyButton } from '../../parts/copy-button';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';

const DAYS = [30, 90, 366] as const;

/** A name, some of one's own rights, and an end; the token is shown here, this once. */
export function NewToken({ onMade, onClose }: { readonly onMade: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const create = $api.useMutation('post', '/api/api-tokens', { onSuccess: onMade });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text } = formValues(event.currentTarget);
    create.mutate({ body: { name: text('name'), permissions: [...chosen], days: Number(text('days')) } });
  };
  const choose = (one: string, on: boolean) => setChosen(on ? [...chosen, one] : chosen.filter((other) => other !== one));
  return (
    <Sheet title={t('account.tokens.add')} onClose={onClose} holds={!create.data}>
      {create.data ? (
        <MadeToken token={create.data.token} onClose={onClose} />
      ) : (
        <form className="form" onSubmit={submit}>
          <label>
            {t('account.tokens.name')}
            <input name="name" required maxLength={100} autoComplete="off" data-first />
            <span className="field-hint">{t('account.tokens.nameHint')}</span>
          </label>
          <fieldset className="checks">
            <legend>{t('account.tokens.rights')}</legend>
            {permissions
              .filter((one) => !one.startsWith('access.'))
              .map((one) => (
                <label key={one}>
                  <input type="checkbox" checked={chosen.includes(one)} onChange={({ target }) => choose(one, target.checked)} />
                  {t(`shell.rights.${one}`, { defaultValue: one })}
                </label>
              ))}
          </fieldset>
          <label>
            {t('account.tokens.days')}
            <select name="days" defaultValue={90}>
              {DAYS.map((days) => (
                <option key={days} value={days}>
                  {t('account.tokens.inDays', { days })}
                </option>
              ))}
            </select>
          </label>
          <ProblemNote error={create.error} />
          <div>
            <button type="submit" className="button button-primary" disabled={create.isPending || chosen.length === 0}>
              {t('account.tokens.make')}
            </button>
          </div>
        </form>
      )}
    </Sheet>
  );
}

function MadeToken({ token, onClose }: { readonly token: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <p className="notice">{t('account.tokens.once')}</p>
      <code className="token-text">{token}</code>
      <div className="row-gap">
        <CopyButton text={token} />
        <button type="button" className="button button-primary" onClick={onClose}>
          {t('shell.close')}
        </button>
      </div>
    </div>
  );
}
