import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../../api/client';
import { formValues } from '../../../parts/form-values';
import { count } from '../../../parts/format';
import { ProblemNote } from '../../../parts/problem-note';
import { CloseSheet, Sheet } from '../../../parts/sheet';
import type { Criteria } from '../question';
import { type Notify, useRefresh, type Watch } from './use-watches';

const NOTIFY: readonly Notify[] = ['off', 'at_once', 'daily', 'weekly'];

interface Props {
  readonly criteria: Criteria;
  readonly wishes: Criteria;
  readonly watch: Watch | null; // null: the question is kept from now on
  readonly people: number | undefined; // answer it now
  readonly onClose: () => void;
}

/** What a question is called, and when its reader is told that somebody came or went. */
export function KeepSheet({ criteria, wishes, watch, people, onClose }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [notify, setNotify] = useState<Notify>(watch?.notify ?? 'at_once');
  const done = {
    onSuccess: () => {
      refresh();
      onClose();
    },
  };
  const add = $api.useMutation('post', '/api/watches', done);
  const change = $api.useMutation('patch', '/api/watches/{id}', done);
  const remove = $api.useMutation('delete', '/api/watches/{id}', done);
  const described = $api.useQuery('post', '/api/talent/describe', { body: { criteria, wishes } }, { enabled: watch === null });
  const { i18n } = useTranslation();
  const words = watch?.question ?? described.data?.[i18n.language === 'en' ? 'en' : 'vi'];
  const path = { id: watch?.id ?? '' };
  const headers = { 'If-Match': `"v${watch?.version ?? 0}"` };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = formValues(event.currentTarget).text('name');
    if (watch) change.mutate({ params: { path }, headers, body: { name, notify } });
    else add.mutate({ body: { name, criteria, wishes, notify } });
  };
  const pending = add.isPending || change.isPending || remove.isPending;
  return (
    <Sheet title={t(watch ? 'pool.saved.settings' : 'pool.saved.keep')} onClose={onClose} holds>
      <form className="form" onSubmit={submit}>
        <p className="muted">{words}</p>
        <label>
          {t('pool.saved.name')}
          <input name="name" required maxLength={80} defaultValue={watch?.name ?? ''} autoComplete="off" data-first />
        </label>
        <fieldset className="radio-list">
          <legend>{t('pool.saved.tell')}</legend>
          {NOTIFY.map((one) => (
            <label key={one} className="radio-line">
              <input type="radio" name="notify" value={one} checked={notify === one} onChange={() => setNotify(one)} />
              {t(`pool.saved.notify.${one}`)}
            </label>
          ))}
        </fieldset>
        {people !== undefined && <p className="muted small">{t('pool.saved.now', { count: people, shown: count(people) })}</p>}
        <ProblemNote error={add.error ?? change.error ?? remove.error} />
        <div className="row-gap">
          <button type="submit" className="button button-primary" disabled={pending}>
            {t('pool.saved.save')}
          </button>
          <CloseSheet />
          {watch && (
            <button
              type="button"
              className="button button-danger"
              disabled={pending}
              onClick={() => remove.mutate({ params: { path }, headers })}
            >
              {t('pool.saved.remove')}
            </button>
          )}
        </div>
      </form>
    </Sheet>
  );
}
