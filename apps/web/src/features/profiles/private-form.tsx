import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { ifMatch, type Person, usePersonAct } from './api';
import { Buttons } from './person-acts';

type Body = components['schemas']['ChangePersonBody'];

const split = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Citizen number and contacts. The number is shown by its ends only: left empty, it stays as it is. */
export function PrivateForm({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const save = usePersonAct<Body>(
    person.id,
    async (body) => api.PATCH('/api/profiles/{id}', { params: { path: { id: person.id } }, headers: ifMatch(person.version), body }),
    onClose,
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text, textOrNull } = formValues(event.currentTarget);
    const citizenNumber = text('citizenNumber');
    save.mutate({
      ...(citizenNumber ? { citizenNumber } : {}),
      contacts: { phones: split(text('phones')), emails: split(text('emails')), address: textOrNull('address') },
    });
  };
  return (
    <form className="form fact-form" onSubmit={submit}>
      <label>
        {t('profiles.citizenLabel')}
        <input name="citizenNumber" inputMode="numeric" autoComplete="off" placeholder={person.citizenNumber ?? undefined} />
      </label>
      <label>
        {t('profiles.phones')}
        <input name="phones" inputMode="tel" autoComplete="off" defaultValue={person.contacts?.phones.join(', ')} />
      </label>
      <label>
        {t('profiles.emails')}
        <input name="emails" inputMode="email" autoComplete="off" defaultValue={person.contacts?.emails.join(', ')} />
      </label>
      <label>
        {t('profiles.address')}
        <input name="address" autoComplete="off" defaultValue={person.contacts?.address ?? ''} />
      </label>
      <ProblemNote error={save.error} />
      <Buttons label={t('profiles.save')} busy={save.isPending} onClose={onClose} />
    </form>
  );
}
