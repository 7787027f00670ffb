import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { Failed, Skeleton } from '../../parts/states';

type Preference = components['schemas']['PreferenceView'];
const MODES = ['at_once', 'daily', 'off'] as const;

/** How one wants to be written to, and where. The inbox has everything in any case. */
export function Preferences() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/notification-preferences', {}, { refetchOnWindowFocus: false });
  const { saveAddress, savePreference } = useSaving();
  return (
    <section className="card card-body stack" aria-labelledby="preferences">
      <h2 id="preferences">{t('notices.preferences.title')}</h2>
      {isPending && <Skeleton rows={4} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data && !data.mailWorks && <p className="notice">{t('notices.preferences.noMail')}</p>}
      {data && <AddressForm key={`a${data.address}`} address={data.address} save={saveAddress} />}
      {data && <PreferenceForm key={`p${data.version}`} preference={data} save={savePreference} />}
    </section>
  );
}

/** Saving is kept outside the forms, which begin anew with what was saved. */
function useSaving() {
  const client = useQueryClient();
  const changed = { onSuccess: () => client.invalidateQueries({ queryKey: ['get', '/api/notification-preferences'] }) };
  return {
    saveAddress: $api.useMutation('put', '/api/session/email', changed),
    savePreference: $api.useMutation('put', '/api/notification-preferences', changed),
  };
}
type Saving = ReturnType<typeof useSaving>;

function AddressForm({ address, save }: { readonly address: string | null; readonly save: Saving['saveAddress'] }) {
  const { t } = useTranslation();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate({ body: { email: formValues(event.currentTarget).textOrNull('email') } });
  };
  return (
    <form className="form" onSubmit={submit}>
      <label>
        {t('notices.preferences.address')}
        <input name="email" type="email" maxLength={254} autoComplete="email" defaultValue={address ?? ''} />
        <span className="field-hint">{t(address ? 'notices.preferences.addressHint' : 'notices.preferences.noAddress')}</span>
      </label>
      <ProblemNote error={save.error} />
      <div className="row-gap">
        <button type="submit" className="button" disabled={save.isPending}>
          {t('notices.preferences.saveAddress')}
        </button>
        <Saved save={save} />
      </div>
    </form>
  );
}

function PreferenceForm({ preference, save }: { readonly preference: Preference; readonly save: Saving['savePreference'] }) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<Preference['email']>(preference.email);
  const [quiet, setQuiet] = useState(preference.quietFrom !== null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text } = formValues(event.currentTarget);
    save.mutate({
      headers: { 'If-Match': `"v${preference.version}"` },
      body: {
        email: mode,
        digestAt: mode === 'daily' ? text('digestAt') : preference.digestAt,
        quietFrom: quiet ? text('quietFrom') : null,
        quietTo: quiet ? text('quietTo') : null,
      },
    });
  };
  return (
    <form className="form" onSubmit={submit}>
      <fieldset className="radio-list">
        <legend>{t('notices.preferences.mail')}</legend>
        {MODES.map((one) => (
          <label key={one} className="radio-line">
            <input type="radio" name="email" checked={mode === one} onChange={() => setMode(one)} />
            {t(`notices.preferences.modes.${one}`)}
          </label>
        ))}
      </fieldset>
      {mode === 'daily' && <HourSelect name="digestAt" label={t('notices.preferences.digestAt')} initial={preference.digestAt} />}
      {mode !== 'off' && (
        <label className="radio-line">
          <input type="checkbox" checked={quiet} onChange={({ target }) => setQuiet(target.checked)} />
          {t('notices.preferences.quiet')}
        </label>
      )}
      {mode !== 'off' && quiet && (
        <div className="row-gap">
          <HourSelect name="quietFrom" label={t('notices.preferences.quietFrom')} initial={preference.quietFrom ?? '22:00'} />
          <HourSelect name="quietTo" label={t('notices.preferences.quietTo')} initial={preference.quietTo ?? '06:00'} />
        </div>
      )}
      <ProblemNote error={save.error} />
      <div className="row-gap">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {t('notices.preferences.save')}
        </button>
        <Saved save={save} />
      </div>
    </form>
  );
}

function Saved({ save: { isSuccess } }: { readonly save: { readonly isSuccess: boolean } }) {
  const { t } = useTranslation();
  return <span role="status">{isSuccess && t('notices.preferences.saved')}</span>;
}

/** Whole hours, and the present value where it is none; the browser's own field would follow the language of the computer. */
function HourSelect({ name, label, initial }: { readonly name: string; readonly label: string; readonly initial: string }) {
  const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
  return (
    <label>
      {label}
      <select name={name} defaultValue={initial}>
        {[...new Set([...hours, initial])].sort().map((hour) => (
          <option key={hour}>{hour}</option>
        ))}
      </select>
    </label>
  );
}
