import type { FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { $api } from '../../../api/client';
import { ProblemNote } from '../../../parts/problem-note';
import { CloseSheet, Sheet } from '../../../parts/sheet';
import { offerUndo } from '../../../parts/undo';
import { ListFields, listValuesOf, newList } from './list-fields';
import { type Shortlist, useRefreshed, versionOf } from './use-shortlists';

interface Props {
  readonly list: Shortlist | null; // null: one that begins
  readonly onSaved?: (list: Shortlist) => void;
  readonly onRemoved?: () => void;
  readonly onClose: () => void;
}

/** A list begins, is renamed, prolonged or given up. */
export function ListSheet({ list, onSaved, onRemoved, onClose }: Props) {
  const { t } = useTranslation();
  const refreshed = useRefreshed();
  const onSuccess = (saved: Shortlist) => {
    refreshed(saved.id, saved);
    flushSync(onClose); // before another page is opened: nothing of it is unsaved
    onSaved?.(saved);
  };
  const create = $api.useMutation('post', '/api/shortlists', { onSuccess });
  const change = $api.useMutation('patch', '/api/shortlists/{id}', { onSuccess });
  const remove = $api.useMutation('delete', '/api/shortlists/{id}', {
    onSuccess: () => {
      refreshed();
      flushSync(onClose);
      onRemoved?.();
      if (!list) return;
      const path = { id: list.id };
      offerUndo({ text: t('shortlists.removed', { name: list.name }), undo: () => restore.mutateAsync({ params: { path } }) });
    },
  });
  const restore = $api.useMutation('post', '/api/shortlists/{id}/restoration', { onSuccess: (back) => refreshed(back.id, back) });
  const target = list && { params: { path: { id: list.id } }, headers: versionOf(list) };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = listValuesOf(event.currentTarget);
    if (!list || !target) return create.mutate({ body });
    const { name, purpose, expiresOn } = body;
    change.mutate({ ...target, body: { name, purpose, ...(expiresOn === list.expiresOn ? {} : { expiresOn }) } });
  };
  return (
    <Sheet title={t(list ? 'shortlists.change' : 'shortlists.begin')} onClose={onClose} holds>
      <form className="form" onSubmit={submit}>
        <ListFields initial={list ?? newList()} />
        {list && <p className="muted small">{t('shortlists.removeHow')}</p>}
        <ProblemNote error={create.error ?? change.error ?? remove.error} />
        <div className="row-gap">
          <button type="submit" className="button button-primary" disabled={create.isPending || change.isPending}>
            {t('shortlists.save')}
          </button>
          <CloseSheet />
          {target && (
            <button type="button" className="button button-danger" disabled={remove.isPending} onClick={() => remove.mutate(target)}>
              {t('shortlists.remove')}
            </button>
          )}
        </div>
      </form>
    </Sheet>
  );
}
