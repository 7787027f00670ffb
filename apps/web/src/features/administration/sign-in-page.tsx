import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { Failed, Skeleton } from '../../parts/states';
import { AdministrationPage } from './administration-page';
import { ExportRules } from './export-rules';
import { ROLES, type Role } from './grant-fields';

type Rules = components['schemas']['SignInRulesView'];

/** How long sessions last, and of whom a second factor is required. */
export function SignInRulesPage() {
  const { t } = useTranslation();
  return (
    <AdministrationPage needs="access.manage" sub={t('administration.signIn.sub')}>
      <div className="admin-rules">
        <SignInRules />
        <ExportRules />
      </div>
    </AdministrationPage>
  );
}

function SignInRules() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/sign-in-rules', {}, { refetchOnWindowFocus: false });
  return (
    <section className="card card-body stack" aria-labelledby="sign-in-rules">
      <h2 id="sign-in-rules">{t('administration.signIn.title')}</h2>
      {isPending && <Skeleton rows={4} />}
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {data && <RulesForm rules={data} />}
    </section>
  );
}

function RulesForm({ rules }: { readonly rules: Rules }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [required, setRequired] = useState<readonly Role[]>(rules.secondFactorFor);
  const save = $api.useMutation('put', '/api/sign-in-rules', {
    onSuccess: () => client.invalidateQueries({ queryKey: ['get', '/api/sign-in-rules'] }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text } = formValues(event.currentTarget);
    save.mutate({
      headers: { 'If-Match': `"v${rules.version}"` },
      body: { idleMinutes: Number(text('idleMinutes')), absoluteHours: Number(text('absoluteHours')), secondFactorFor: [...required] },
    });
  };
  const choose = (role: Role, on: boolean) => setRequired(on ? [...required, role] : required.filter((other) => other !== role));
  return (
    <form className="form" onSubmit={submit}>
      <label>
        {t('administration.signIn.idle')}
        <input name="idleMinutes" type="number" min={5} max={240} required defaultValue={rules.idleMinutes} />
      </label>
      <label>
        {t('administration.signIn.absolute')}
        <input name="absoluteHours" type="number" min={1} max={24} required defaultValue={rules.absoluteHours} />
      </label>
      <fieldset className="checks">
        <legend>{t('administration.signIn.required')}</legend>
        {ROLES.map((role) => (
          <label key={role}>
            <input type="checkbox" checked={required.includes(role)} onChange={({ target }) => choose(role, target.checked)} />
            {t(`administration.roles.${role}`)}
          </label>
        ))}
      </fieldset>
      <p className="muted">{t('administration.signIn.requiredHow')}</p>
      <ProblemNote error={save.error} />
      <div className="row-gap">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {t('administration.save')}
        </button>
        <span role="status">{save.isSuccess && t('administration.signIn.saved')}</span>
      </div>
    </form>
  );
}
