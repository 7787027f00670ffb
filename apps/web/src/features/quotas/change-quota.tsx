import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { ifMatch, type QuotaChange, type QuotaDetail, useQuotaAct } from './api';
import { QuotaConflict } from './quota-conflict';
import { QuotaFields, quotaValues } from './quota-fields';

interface Props {
  readonly quota: QuotaDetail;
  readonly onClose: () => void;
}

interface Clash {
  readonly mine: QuotaChange;
  readonly theirs: QuotaDetail;
}

/** Another number, degree or decision. Where somebody was faster, both versions are shown and nothing typed is lost. */
export function ChangeQuota({ quota, onClose }: Props) {
  const { t } = useTranslation();
  const [begun] = useState(quota);
  const [clash, setClash] = useState<Clash | null>(null);
  const path = { id: quota.id };
  const change = useQuotaAct(
    ({ version, mine }: { readonly version: number; readonly mine: QuotaChange }) =>
      api.PATCH('/api/quotas/{id}', { params: { path }, headers: ifMatch(version), body: mine }),
    onClose,
  );
  const save = (version: number, mine: QuotaChange) =>
    change.mutate(
      { version, mine },
      {
        onError: async (error) => {
          if (problemOf(error)?.status !== 412) return;
          const { data } = await api.GET('/api/quotas/{id}', { params: { path } });
          if (data) setClash({ mine, theirs: data });
        },
      },
    );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save(begun.version, quotaValues(formValues(event.currentTarget)));
  };
  const problem = problemOf(change.error)?.status === 412 ? null : change.error;
  if (clash)
    return (
      <div className="stack">
        <QuotaConflict
          before={begun}
          mine={clash.mine}
          theirs={clash.theirs}
          onMine={() => save(clash.theirs.version, clash.mine)}
          onTheirs={onClose}
        />
        <ProblemNote error={problem} />
      </div>
    );
  return (
    <form className="form" onSubmit={submit}>
      <QuotaFields quota={begun} />
      <ProblemNote error={problem} />
      <div className="row-gap">
        <button type="submit" className="button button-primary" disabled={change.isPending}>
          {t('quotas.save')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('quotas.cancel')}
        </button>
      </div>
    </form>
  );
}
