import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { DayField } from '../../parts/day-field';
import { formValues } from '../../parts/form-values';
import { day, percent } from '../../parts/format';
import { ProblemNote } from '../../parts/problem-note';
import { type Goal, type GoalBody, ifMatch, type Measured, useTargetAct } from './api';
import { untilCounted } from './counting';
import { MilestoneRows, type MilestoneText, milestonesOf } from './milestone-rows';
import { PercentField } from './percent-field';
import { percentText, readPercent } from './percent-text';

interface Props {
  readonly code: string;
  readonly unitId: string;
  readonly goal?: Goal;
  readonly planned: Measured['target'];
  readonly onClose: () => void;
}

const SPREADS = ['none', 'linear', 'curve', 'entered'] as const;

/** What is to be reached by when, from where, over which milestones. */
export function GoalForm({ code, unitId, goal, planned, onClose }: Props) {
  const { t } = useTranslation();
  const [spread, setSpread] = useState<GoalBody['spread']>(goal?.spread ?? 'linear');
  const [from, setFrom] = useState<string | null>(goal?.baselineDay ?? null);
  const [begun, setBegun] = useState(percentText(goal?.baselineValue));
  const [milestones, setMilestones] = useState<readonly MilestoneText[]>(
    (goal?.milestones ?? []).map(({ onDay, value }) => ({ onDay: day(onDay), value: percentText(value) })),
  );
  const save = useTargetAct(
    (body: GoalBody) =>
      goal
        ? api.PUT('/api/indicator-goals/{id}', { params: { path: { id: goal.id } }, headers: ifMatch(goal.version), body })
        : api.POST('/api/indicators/{code}/goals', { params: { path: { code } }, body: { ...body, unitId } }),
    onClose,
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text, textOrNull, day: dayOf } = formValues(event.currentTarget);
    save.mutate({
      value: readPercent(text('value')) ?? '',
      by: dayOf('by') ?? '',
      baselineValue: readPercent(begun),
      baselineDay: from,
      spread,
      ...(spread === 'entered' ? { milestones: milestonesOf(milestones) } : {}),
      tolerance: readPercent(text('tolerance')) ?? '0',
      source: textOrNull('source'),
    });
  };
  return (
    <form className="form" onSubmit={submit}>
      <PercentField name="value" label={t('targets.goal.value')} initial={goal?.value ?? planned?.value} required />
      <DayField name="by" label={t('targets.goal.by')} initial={goal?.by ?? planned?.by ?? null} required />
      <DayField
        name="from"
        label={t('targets.goal.baselineDay')}
        initial={goal?.baselineDay ?? null}
        hint={t('targets.goal.baselineHint')}
        onDay={setFrom}
      />
      <label>
        {t('targets.goal.baselineValue')}
        <input value={begun} inputMode="decimal" autoComplete="off" onChange={({ target: { value } }) => setBegun(value)} />
      </label>
      {from && <MeasuredThen code={code} unitId={unitId} onDay={from} onTake={(rate) => setBegun(percentText(rate.toFixed(6)))} />}
      <label>
        {t('targets.goal.spread')}
        <select value={spread} onChange={({ target: { value } }) => setSpread(value as GoalBody['spread'])}>
          {SPREADS.map((one) => (
            <option key={one} value={one}>
              {t(`targets.goal.spreads.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {spread === 'entered' && <MilestoneRows rows={milestones} onRows={setMilestones} />}
      <PercentField
        name="tolerance"
        label={t('targets.goal.tolerance')}
        initial={goal?.tolerance ?? '0'}
        hint={t('targets.goal.toleranceHint')}
      />
      <label>
        {t('targets.goal.source')}
        <input name="source" maxLength={500} autoComplete="off" defaultValue={goal?.source ?? ''} />
      </label>
      <ProblemNote error={save.error} />
      <div className="row-gap">
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {t('targets.goal.save')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('targets.cancel')}
        </button>
      </div>
    </form>
  );
}

interface ThenProps {
  readonly code: string;
  readonly unitId: string;
  readonly onDay: string;
  readonly onTake: (rate: number) => void;
}

/** What the registry measures on the day of the baseline: offered, not taken by itself. */
function MeasuredThen({ code, unitId, onDay, onTake }: ThenProps) {
  const { t } = useTranslation();
  const { data } = $api.useQuery(
    'get',
    '/api/indicators/{code}/measure',
    { params: { path: { code }, query: { unit: unitId, onDay } } },
    { refetchInterval: untilCounted },
  );
  const rate = data?.rate;
  if (!data) return null;
  if (rate === null || rate === undefined) return <p className="field-hint">{data.reason}</p>;
  return (
    <p className="field-hint">
      {t('targets.goal.measuredThen', { day: day(onDay), rate: percent(rate) })}{' '}
      <button type="button" className="link-button" onClick={() => onTake(rate)}>
        {t('targets.goal.takeIt')}
      </button>
    </p>
  );
}
