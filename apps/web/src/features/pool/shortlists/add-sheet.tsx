import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { count } from '../../../parts/format';
import { ProblemNote } from '../../../parts/problem-note';
import { Sheet } from '../../../parts/sheet';
import { Failed, Skeleton } from '../../../parts/states';
import { AddedNote } from './added-note';
import { ListFields, listValuesOf, newList } from './list-fields';
import { useRefreshed, useShortlists } from './use-shortlists';

interface Props {
  readonly addition: components['schemas']['ShortlistAddition'];
  readonly people: number;
  readonly onClose: () => void;
}

const NEW = 'new';
const MOST = 500;

/** Onto which list people are put: one that stands, or a new one; then what became of each, and a way back. */
export function AddSheet({ addition, people, onClose }: Props) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useShortlists();
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<{ id: string; added: components['schemas']['AddedToShortlist'] } | null>(null);
  const refreshed = useRefreshed();
  const create = $api.useMutation('post', '/api/shortlists');
  const add = $api.useMutation('post', '/api/shortlists/{id}/entries');
  const lists = data?.items.filter(({ writable }) => writable) ?? [];
  const into = chosen ?? lists[0]?.id ?? NEW;
  const working = create.isPending || add.isPending;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    try {
      const id = into === NEW ? (await create.mutateAsync({ body: listValuesOf(form) })).id : into;
      setChosen(id); // a list that was just begun is not begun again where adding fails
      if (into === NEW) await refetch();
      setDone({ id, added: await add.mutateAsync({ params: { path: { id } }, body: addition }) });
      refreshed(id);
    } catch {
      // the refusal stands in the sheet
    }
  };
  return (
    <Sheet title={t('shortlists.addTitle', { count: people, shown: count(people) })} onClose={onClose}>
      {isPending && <Skeleton rows={4} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {done && <AddedNote id={done.id} added={done.added} onClose={onClose} />}
      {data && !done && (
        <form className="form" onSubmit={(event) => void submit(event)}>
          <fieldset className="radio-list">
            <legend>{t('shortlists.into')}</legend>
            {lists.map(({ id, name, people: held, mine, owner }) => (
              <label key={id} className="radio-line">
                <input type="radio" name="into" checked={into === id} onChange={() => setChosen(id)} />
                <span>
                  {name}{' '}
                  <span className="muted small">
                    {t('shortlists.held', { count: held, shown: count(held) })}
                    {!mine && `, ${t('shortlists.of', { name: owner })}`}
                  </span>
                </span>
              </label>
            ))}
            <label className="radio-line">
              <input type="radio" name="into" checked={into === NEW} onChange={() => setChosen(NEW)} />
              {t('shortlists.begin')}
            </label>
          </fieldset>
          {into === NEW && <ListFields initial={newList()} />}
          {people > MOST && <p className="notice">{t('shortlists.most', { count: MOST })}</p>}
          <ProblemNote error={create.error ?? add.error} />
          <div className="row-gap">
            <button type="submit" className="button button-primary" disabled={working}>
              {t(working ? 'shortlists.adding' : 'shortlists.addThem')}
            </button>
            <button type="button" className="button" onClick={onClose}>
              {t('shell.close')}
            </button>
          </div>
          {working && <progress aria-label={t('shortlists.adding')} />}
        </form>
      )}
    </Sheet>
  );
}
