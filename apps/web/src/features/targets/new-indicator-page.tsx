import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { useMay } from '../../app/session';
import { Page } from '../../parts/page';
import { ProblemNote } from '../../parts/problem-note';
import { NoRight } from '../../parts/states';
import { type DefinitionBody, useTargetAct } from './api';
import { CriteriaEditor } from './criteria-editor';
import { DraftWords } from './draft-words';
import './definition.css';

const KINDS = ['stock', 'flow', 'cohort'] as const;
const BLANK: DefinitionBody = {
  name: { vi: '', en: '' },
  describes: { vi: '', en: '' },
  kind: 'stock',
  cohortYears: null,
  population: [{ criteria: { categories: ['CB', 'CC', 'VC'] } }],
  numerator: {},
  unknownRule: 'in_denominator',
  direction: 'at_least',
  legalSource: { vi: '', en: '' },
};

/** An indicator the plan does not have: what it is called and what it counts. It is looked at as a draft before it holds. */
export function NewIndicatorPage() {
  return useMay('indicators.define') ? <NewIndicator /> : <NoRight permission="indicators.define" />;
}

function NewIndicator() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [content, setContent] = useState(BLANK);
  const [code, setCode] = useState('');
  const change = (next: Partial<DefinitionBody>) => setContent({ ...content, ...next });
  const { data: drafts } = $api.useQuery('get', '/api/indicator-drafts');
  const begin = useTargetAct(
    () => api.POST('/api/indicator-drafts', { body: { code, ...content } }),
    () => void navigate({ to: '/chi-tieu/$ma/dinh-nghia', params: { ma: code } } as never),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    begin.mutate(undefined);
  };
  const open = drafts?.items.filter(({ basedOn }) => basedOn === null) ?? [];
  return (
    <Page title={t('definitions.newTitle')} sub={t('definitions.newHow')}>
      <div className="stack">
        {open.length > 0 && (
          <section className="card card-body" aria-labelledby="drafts">
            <h2 id="drafts">{t('definitions.openDrafts')}</h2>
            <ul className="plain-list">
              {open.map((draft) => (
                <li key={draft.code}>
                  <Link to="/chi-tieu/$ma/dinh-nghia" params={{ ma: draft.code }}>
                    {draft.content.name.vi}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="card card-body draft" aria-label={t('definitions.newTitle')}>
          <form className="draft-form" onSubmit={submit}>
            <div className="draft-pair">
              <label>
                {t('definitions.code')}
                <input
                  className="input"
                  required
                  minLength={3}
                  maxLength={60}
                  autoComplete="off"
                  placeholder={t('definitions.codeExample')}
                  value={code}
                  onChange={({ target: { value } }) => setCode(value.trim())}
                />
              </label>
              <label>
                {t('definitions.fields.kind')}
                <select
                  className="input"
                  value={content.kind}
                  onChange={({ target: { value } }) =>
                    change({
                      kind: value as DefinitionBody['kind'],
                      cohortYears: value === 'cohort' ? 5 : null,
                      ...(value === 'cohort' ? { population: [{ criteria: {} }], numerator: {} } : {}),
                    })
                  }
                >
                  {KINDS.map((kind) => (
                    <option key={kind} value={kind}>
                      {t(`definitions.kinds.${kind}`)}
                    </option>
                  ))}
                </select>
              </label>
              {content.kind === 'cohort' && (
                <label>
                  {t('definitions.cohortYears')}
                  <input
                    className="input"
                    type="number"
                    min={1}
                    max={30}
                    required
                    value={content.cohortYears ?? ''}
                    onChange={({ target: { valueAsNumber } }) =>
                      change({ cohortYears: Number.isNaN(valueAsNumber) ? null : valueAsNumber })
                    }
                  />
                </label>
              )}
            </div>
            <DraftWords content={content} onChange={change} />
            {content.kind !== 'cohort' && (
              <>
                <CriteriaEditor
                  label={t('definitions.fields.population')}
                  criteria={content.population[0]!.criteria}
                  onChange={(criteria) => change({ population: [{ criteria }] })}
                />
                <CriteriaEditor
                  label={t('definitions.fields.numerator')}
                  criteria={content.numerator}
                  onChange={(numerator) => change({ numerator })}
                />
              </>
            )}
            <ProblemNote error={begin.error} />
            <button type="submit" className="button button-primary" disabled={begin.isPending}>
              {t('definitions.start')}
            </button>
          </form>
        </section>
      </div>
    </Page>
  );
}
