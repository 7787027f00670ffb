import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formValues } from '../../parts/form-values';
import { day, percent, time } from '../../parts/format';
import { ProblemNote } from '../../parts/problem-note';
import { type Goal, ifMatch, useTargetAct } from './api';

/** What the target was before, and taking it back with a reason. */
export function GoalHistory({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [withdrawing, setWithdrawing] = useState(false);
  const withdraw = useTargetAct(
    (reason: string) =>
      api.DELETE('/api/indicator-goals/{id}', { params: { path: { id: goal.id } }, headers: ifMatch(goal.version), body: { reason } }),
    onClose,
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    withdraw.mutate(formValues(event.currentTarget).text('reason'));
  };
  return (
    <section className="stack">
      <h3>{t('targets.goal.history')}</h3>
      <ul className="plain-list">
        {goal.history.map(({ version, at, by, value, byDay }) => (
          <li key={version}>
            {t('targets.goal.was', { version, value: percent(Number(value)), day: day(byDay) })}{' '}
            <span className="muted">{[by, time(at)].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
      {withdrawing ? (
        <form className="form" onSubmit={submit}>
          <label>
            {t('targets.goal.why')}
            <input name="reason" required maxLength={500} autoComplete="off" data-first />
          </label>
          <ProblemNote error={withdraw.error} />
          <div className="row-gap">
            <button type="submit" className="button" disabled={withdraw.isPending}>
              {t('targets.goal.withdraw')}
            </button>
            <button type="button" className="button" onClick={() => setWithdrawing(false)}>
              {t('targets.cancel')}
            </button>
          </div>
        </form>
      ) : (
        <button type="button" className="link-button" onClick={() => setWithdrawing(true)}>
          {t('targets.goal.withdraw')}
        </button>
      )}
    </section>
  );
}
