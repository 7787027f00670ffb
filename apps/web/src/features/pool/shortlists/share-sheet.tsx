import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../../api/client';
import { problemOf } from '../../../api/problem';
import { formValues } from '../../../parts/form-values';
import { ProblemNote } from '../../../parts/problem-note';
import { Sheet } from '../../../parts/sheet';
import { UsernameField } from '../../../parts/username-field';
import { type Shortlist, useRefreshed } from './use-shortlists';

/** With whom a list is shared and what they may do; that somebody would not see all of it is said before it is done. */
export function ShareSheet({ list, onClose }: { readonly list: Shortlist; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const refreshed = useRefreshed();
  const [warned, setWarned] = useState<string | null>(null); // of whom one knows that she does not see all
  const path = { id: list.id };
  const share = $api.useMutation('post', '/api/shortlists/{id}/readers', {
    onSuccess: (shared) => refreshed(list.id, shared),
    onError: (error, { body }) => problemOf(error)?.code === 'shortlist.reader_sees_part' && setWarned(body.username),
  });
  const end = $api.useMutation('delete', '/api/shortlists/{id}/readers/{userId}', { onSuccess: () => refreshed(list.id) });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { text } = formValues(form);
    const username = text('username');
    const body = { username, mayEdit: text('may') === 'edit', knowingly: warned === username };
    await share.mutateAsync({ params: { path }, body }).then(
      () => form.reset(),
      () => undefined, // the refusal stands below
    );
  };
  return (
    <Sheet title={t('shortlists.share')} onClose={onClose}>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <p className="muted">{t('shortlists.shareHow')}</p>
        <UsernameField label={t('shortlists.username')} onInput={() => setWarned(null)} />
        <fieldset className="radio-list">
          <legend>{t('shortlists.may')}</legend>
          {(['read', 'edit'] as const).map((may) => (
            <label key={may} className="radio-line">
              <input type="radio" name="may" value={may} defaultChecked={may === 'read'} />
              {t(`shortlists.mays.${may}`)}
            </label>
          ))}
        </fieldset>
        <ProblemNote error={share.error ?? end.error} />
        <div className="row-gap">
          <button type="submit" className="button button-primary" disabled={share.isPending}>
            {t(warned ? 'shortlists.shareAnyway' : 'shortlists.share')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('shell.close')}
          </button>
        </div>
      </form>
      {list.readers.length > 0 && (
        <ul className="plain-list shortlist-readers" aria-label={t('shortlists.sharedWith')}>
          {list.readers.map(({ userId, name, mayEdit }) => (
            <li key={userId} className="plain-line">
              <span>
                {name} <span className="muted small">{t(`shortlists.mays.${mayEdit ? 'edit' : 'read'}`)}</span>
              </span>
              <button
                type="button"
                className="button"
                disabled={end.isPending}
                aria-label={t('shortlists.endShareOf', { name })}
                onClick={() => end.mutate({ params: { path: { ...path, userId } } })}
              >
                {t('shortlists.endShare')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
