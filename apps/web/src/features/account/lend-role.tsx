import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { useSession } from '../../app/session';
import { DayField } from '../../parts/day-field';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { CloseSheet, Sheet } from '../../parts/sheet';
import { UsernameField } from '../../parts/username-field';

type Role = components['schemas']['LendBody']['role'];
const LENDABLE: readonly Role[] = ['leader', 'personnel_officer'];

/** To whom, which of one's roles, where, until when and why. */
export function LendRole({ onLent, onClose }: { readonly onLent: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { roles } = useSession();
  const mine = LENDABLE.filter((one) => roles.some(({ role }) => role === one));
  const [role, setRole] = useState<Role>(mine[0] ?? 'leader');
  const own = roles.find((one) => one.role === role)?.unit?.id ?? null;
  const [unit, setUnit] = useState<string | null>(own);
  const { data } = $api.useQuery('get', '/api/org-units', {}, { staleTime: 60_000 });
  const units = data?.items ?? [];
  const lend = $api.useMutation('post', '/api/role-loans', {
    onSuccess: () => {
      onLent();
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text, day } = formValues(event.currentTarget);
    lend.mutate({ body: { username: text('username'), role, unitId: unit ?? own, endsOn: day('endsOn') ?? '', reason: text('reason') } });
  };
  return (
    <Sheet title={t('account.loans.add')} onClose={onClose} holds>
      <form className="form" onSubmit={submit}>
        <UsernameField label={t('account.loans.username')} />
        <label>
          {t('administration.fields.role')}
          <select value={role} onChange={({ target }) => setRole(target.value as Role)}>
            {mine.map((one) => (
              <option key={one} value={one}>
                {t(`administration.roles.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('administration.fields.scope')}
          <select value={unit ?? ''} onChange={({ target }) => setUnit(target.value || null)}>
            {own === null && <option value="">{t('administration.wholeTree')}</option>}
            {units.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <DayField name="endsOn" label={t('account.loans.endsOn')} hint={t('account.loans.endsOnHint')} required />
        <label>
          {t('account.loans.reason')}
          <input name="reason" required minLength={3} maxLength={300} autoComplete="off" />
        </label>
        <ProblemNote error={lend.error} />
        <div className="row-gap">
          <button type="submit" className="button button-primary" disabled={lend.isPending}>
            {t('account.loans.lend')}
          </button>
          <CloseSheet />
        </div>
      </form>
    </Sheet>
  );
}
