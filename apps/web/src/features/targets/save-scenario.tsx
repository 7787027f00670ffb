import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { useTargetAct } from './api';
import type { Costs, Levers } from './outcome';

interface Props {
  readonly code: string;
  readonly unitId: string;
  readonly levers: Levers;
  readonly costs: Costs;
}

/** Keeps the levers under a name, with what they give today. */
export function SaveScenario({ code, unitId, levers, costs }: Props) {
  const { t } = useTranslation();
  const save = useTargetAct((name: string) => api.POST('/api/scenarios', { body: { indicator: code, unitId, name, levers, costs } }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    save.mutate(formValues(form).text('scenario'), { onSuccess: () => form.reset() });
  };
  return (
    <form className="row-gap no-print" onSubmit={submit}>
      <input className="input" name="scenario" required maxLength={200} aria-label={t('planner.name')} placeholder={t('planner.name')} />
      <button type="submit" className="button" disabled={save.isPending}>
        {t('planner.save')}
      </button>
      <ProblemNote error={save.error} />
    </form>
  );
}
