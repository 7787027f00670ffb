import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';

/** Which record is the own one of a user: whoever has the role of a person sees who looked at it. */
export function OwnRecord({ userId }: { readonly userId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const params = { path: { id: userId } };
  const { data } = $api.useQuery('get', '/api/users/{id}/own-record', { params });
  const link = $api.useMutation('put', '/api/users/{id}/own-record', {
    onSuccess: () => client.invalidateQueries({ queryKey: ['get', '/api/users/{id}/own-record'] }),
  });
  if (!data) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    link.mutate({ params, body: { code: formValues(event.currentTarget).textOrNull('code') } });
  };
  return (
    <form className="form user-form" onSubmit={submit}>
      <label>
        {t('administration.users.ownRecord')}
        <input name="code" maxLength={20} autoComplete="off" spellCheck={false} defaultValue={data.code ?? ''} key={data.code} />
        <span className="field-hint">{t('administration.users.ownRecordHint')}</span>
      </label>
      <ProblemNote error={link.error} />
      <div className="row-gap">
        <button type="submit" className="button" disabled={link.isPending}>
          {t('administration.users.ownRecordSave')}
        </button>
        {link.isSuccess && <span role="status">{t('administration.users.ownRecordSaved')}</span>}
      </div>
    </form>
  );
}
