import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { formValues } from './form-values';
import { ProblemNote } from './problem-note';

/** Sees what a user sees, for half an hour: why is said first, and nothing can be done meanwhile. */
export function ViewAs({ userId, heading: Heading = 'h3' }: { readonly userId: string; readonly heading?: 'h2' | 'h3' }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const begin = $api.useMutation('post', '/api/session/view-as', { onSuccess: () => window.location.assign('/') });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    begin.mutate({ body: { userId, reason: formValues(event.currentTarget).text('reason') } });
  };
  return (
    <section className="stack user-sessions" aria-labelledby="view-as">
      <Heading id="view-as">{t('administration.users.viewAs')}</Heading>
      <p className="muted small">{t('administration.users.viewAsHow')}</p>
      {asking ? (
        <form className="form" onSubmit={submit}>
          <label>
            {t('administration.users.viewAsReason')}
            <input name="reason" required minLength={5} maxLength={300} autoComplete="off" />
          </label>
          <ProblemNote error={begin.error} />
          <div>
            <button type="submit" className="button button-primary" disabled={begin.isPending}>
              {t('administration.users.viewAsBegin')}
            </button>
          </div>
        </form>
      ) : (
        <div>
          <button type="button" className="button" onClick={() => setAsking(true)}>
            {t('administration.users.viewAs')}
          </button>
        </div>
      )}
    </section>
  );
}
