import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { Failed, Skeleton } from '../../parts/states';

const KEY = ['get', '/api/export-rules'];

/** From how many people on a list leaves only when a second person says so; empty: never. */
export function ExportRules() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/export-rules', {}, { refetchOnWindowFocus: false });
  const save = $api.useMutation('put', '/api/export-rules', { onSuccess: () => client.invalidateQueries({ queryKey: KEY }) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const above = formValues(event.currentTarget).textOrNull('secondPersonAbove');
    save.mutate({ headers: { 'If-Match': `"v${data!.version}"` }, body: { secondPersonAbove: above === null ? null : Number(above) } });
  };
  return (
    <section className="card card-body stack" aria-labelledby="export-rules">
      <h2 id="export-rules">{t('administration.exportRules.title')}</h2>
      {isPending && <Skeleton rows={2} />}
      {error && !data && <Failed error={error} onRetry={() => void refetch()} />}
      {data && (
        <form className="form" onSubmit={submit}>
          <label>
            {t('administration.exportRules.above')}
            <input name="secondPersonAbove" type="number" min={1} max={100_000} defaultValue={data.secondPersonAbove ?? ''} />
            <span className="field-hint">{t('administration.exportRules.aboveHint')}</span>
          </label>
          <p className="muted">{t('administration.exportRules.how')}</p>
          {data.approvers < 2 && (
            <p className="notice" role="note">
              {t('administration.exportRules.alone')}
            </p>
          )}
          <ProblemNote error={save.error} />
          <div className="row-gap">
            <button type="submit" className="button button-primary" disabled={save.isPending}>
              {t('administration.save')}
            </button>
            <span role="status">{save.isSuccess && t('administration.signIn.saved')}</span>
          </div>
        </form>
      )}
    </section>
  );
}
