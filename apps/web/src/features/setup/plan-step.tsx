import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';

/** The plan file that comes with the product; others are put beside it. */
const PLAN = 'dong-trieu-2024';

/** By which plan the body works: its target and its priority fields. One may begin without. */
export function PlanStep({ plan, onDone }: { readonly plan: string | null; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(plan ?? PLAN);
  const choose = $api.useMutation('put', '/api/setup/plan', { onSuccess: onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose.mutate({ body: { plan: chosen } });
  };
  return (
    <form className="form" onSubmit={submit}>
      <fieldset className="setup-choices">
        <legend>{t('setup.plan.which')}</legend>
        <label className="setup-choice">
          <input type="radio" name="plan" checked={chosen === PLAN} onChange={() => setChosen(PLAN)} />
          <span>
            {t('setup.plan.dongTrieu')}
            <small className="muted">{t('setup.plan.dongTrieuHow')}</small>
          </span>
        </label>
        <label className="setup-choice">
          <input type="radio" name="plan" checked={chosen === null} onChange={() => setChosen(null)} />
          <span>
            {t('setup.plan.none')}
            <small className="muted">{t('setup.plan.noneHow')}</small>
          </span>
        </label>
      </fieldset>
      <ProblemNote error={choose.error} />
      <div>
        <button type="submit" className="button button-primary" disabled={choose.isPending}>
          {t('setup.next')}
        </button>
      </div>
    </form>
  );
}
