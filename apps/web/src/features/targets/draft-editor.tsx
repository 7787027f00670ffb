import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import type { components } from '../../api/schema';
import { ProblemNote } from '../../parts/problem-note';
import { Failed, Skeleton } from '../../parts/states';
import { type DefinitionBody, ifMatch, useTargetAct } from './api';
import { CriteriaEditor } from './criteria-editor';
import { DraftPreview } from './draft-preview';
import { DraftWords } from './draft-words';
import { PublishForm } from './publish-form';

type Draft = components['schemas']['DraftView'];

/** The next version while it is drafted: what it counts, what that would change, and the day from which it is to hold. */
export function DraftEditor({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = $api.useQuery(
    'get',
    '/api/indicators/{code}/draft',
    { params: { path: { code } } },
    { refetchOnWindowFocus: false }, // what is being typed keeps the version it began with
  );
  return (
    <section className="card card-body draft" aria-labelledby="draft">
      <h2 id="draft">{t('definitions.draft')}</h2>
      {isPending && <Skeleton />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data && <Editor key={data.version} draft={data} />}
    </section>
  );
}

function Editor({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const { code, version } = draft;
  const [content, setContent] = useState<DefinitionBody>(draft.content);
  const change = (next: Partial<DefinitionBody>) => setContent({ ...content, ...next });
  const path = { code };
  const headers = ifMatch(version);
  const save = useTargetAct((body: DefinitionBody) => api.PUT('/api/indicators/{code}/draft', { params: { path }, headers, body }));
  const discard = useTargetAct(() => api.DELETE('/api/indicators/{code}/draft', { params: { path }, headers }));
  const saved = JSON.stringify(content) === JSON.stringify(draft.content);
  const now = content.population.at(-1)!;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(content);
  };
  return (
    <>
      <form className="draft-form" onSubmit={submit}>
        <DraftWords content={content} onChange={change} />
        {content.kind !== 'cohort' && (
          <>
            <CriteriaEditor
              label={t('definitions.fields.population')}
              criteria={now.criteria}
              onChange={(criteria) => change({ population: [...content.population.slice(0, -1), { ...now, criteria }] })}
            />
            <CriteriaEditor
              label={t('definitions.fields.numerator')}
              criteria={content.numerator}
              onChange={(numerator) => change({ numerator })}
            />
          </>
        )}
        <ProblemNote error={save.error ?? discard.error} />
        <div className="row-gap">
          <button type="submit" className="button button-primary" disabled={saved || save.isPending}>
            {t(saved ? 'definitions.saved' : 'definitions.save')}
          </button>
          <button type="button" className="button" disabled={discard.isPending} onClick={() => discard.mutate(undefined)}>
            {t('definitions.discard')}
          </button>
        </div>
      </form>
      {saved ? (
        <>
          <DraftPreview code={code} />
          <PublishForm code={code} version={version} />
        </>
      ) : (
        <p className="notice">{t('definitions.saveFirst')}</p>
      )}
    </>
  );
}
