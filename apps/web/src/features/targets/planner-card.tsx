import { keepPreviousData } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { useMay } from '../../app/session';
import { count, day, percent } from '../../parts/format';
import { ProblemNote } from '../../parts/problem-note';
import { type Measured, useTargetAct } from './api';
import type { Forecast } from './forecast';
import { LeverList } from './lever-list';
import { OriginTable } from './origin-table';
import { type Costs, capOf, costOf, type Levers, NO_LEVERS, outcomeOf } from './outcome';
import { PresetChoice } from './preset-choice';
import { SaveScenario } from './save-scenario';
import { ScenarioTable } from './scenario-table';
import { WayTable } from './way-table';
import './planner.css';

interface Props {
  readonly code: string;
  readonly measured: Measured;
  readonly forecast: Forecast;
  readonly onMix: (levers: Levers | null) => void; // the cheapest one that reaches the target
}

/** What would it take? Levers one really has; the answer comes with every move, by the arithmetic of the server. */
export function PlannerCard({ code, measured, forecast, onMix }: Props) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const mayPlan = useMay('indicators.plan');
  const [levers, setLevers] = useState<Levers>(NO_LEVERS);
  const costs = costsOf(forecast);
  const { target, unit } = measured;
  const { data: saved } = $api.useQuery(
    'get',
    '/api/scenarios',
    { params: { query: { indicator: code, unit: unit?.id ?? '' } } },
    { enabled: unit !== null, placeholderData: keepPreviousData },
  );
  const solve = useTargetAct(async () => {
    const caps = { send: capOf(forecast, 0.05), sendDoctors: capOf(forecast, 0.01), attract: capOf(forecast, 0.02) };
    const body = { indicator: code, unitId: unit!.id, levers, costs, caps };
    const { data } = await api.POST('/api/scenarios/cheapest', { body });
    if (data?.levers) setLevers(data.levers);
    onMix(data?.levers ?? null);
    return data!;
  });
  if (!target || !unit) return null;
  const reset = () => {
    setLevers(NO_LEVERS);
    onMix(null);
    solve.reset();
  };
  const outcome = outcomeOf(forecast, levers);
  const year = target.by.slice(0, 4);
  return (
    <section className="card card-body planner" aria-labelledby="planner">
      <div className="group-head">
        <h2 id="planner">{t('planner.title', { target: percent(Number(target.value)) })}</h2>
        <button type="button" className="link-button no-print" onClick={reset}>
          <RotateCcw size={13} aria-hidden /> {t('planner.reset')}
        </button>
      </div>
      <PresetChoice forecast={forecast} levers={levers} onLevers={setLevers} />
      <LeverList forecast={forecast} levers={levers} onLevers={setLevers} />
      <p className={outcome.short === 0 ? 'outcome outcome-met' : 'outcome'} role="status">
        <span>
          {t('planner.inYear', { year })} <strong>{percent(outcome.rate)}</strong>
        </span>
        <strong>
          {outcome.short === 0 ? t('planner.reached') : t('planner.short', { count: outcome.short, people: count(outcome.short) })}
        </strong>
        <span className="muted">
          {outcome.reachedOn ? t('planner.reachedOn', { year: outcome.reachedOn.slice(0, 4) }) : t('planner.never')}{' '}
          {t('planner.cost', { cost: count(costOf(forecast, levers, costs)) })}
        </span>
      </p>
      <OriginTable forecast={forecast} levers={levers} />
      <WayTable forecast={forecast} levers={levers} />
      {mayPlan && (
        <div className="row-gap no-print">
          <button type="button" className="button" disabled={solve.isPending} onClick={() => solve.mutate(undefined)}>
            {t('planner.solve')}
          </button>
        </div>
      )}
      {solve.data && (
        <p className="notice" role="status">
          {solve.data.levers
            ? t('planner.solved', { cost: count(solve.data.cost) })
            : t('planner.unsolved', { count: solve.data.short, people: count(solve.data.short) })}
        </p>
      )}
      <ProblemNote error={solve.error} />
      {mayPlan && <SaveScenario code={code} unitId={unit.id} levers={levers} costs={costs} />}
      {saved && saved.items.length > 0 && (
        <ScenarioTable scenarios={saved.items} onTake={(taken) => setLevers(taken)} mayRemove={mayPlan} />
      )}
      <p className="muted small">
        {t('planner.costsFrom')}{' '}
        {forecast.unitCosts.length > 0
          ? forecast.unitCosts.map(({ lever, vnd, source }) => (
              <span key={lever}>
                {t('planner.oneCost', {
                  lever: t(`planner.levers.${lever}`),
                  vnd: count(vnd),
                  source: source[language],
                })}{' '}
              </span>
            ))
          : t('planner.noCosts')}
      </p>
      {forecast.latestStart && (
        <p className="muted small">{t('planner.latestStart', { day: day(forecast.latestStart), target: day(target.by) })}</p>
      )}
    </section>
  );
}

const costsOf = ({ unitCosts }: Forecast): Costs => {
  const of = (lever: keyof Costs) => unitCosts.find((cost) => cost.lever === lever)?.vnd ?? 0;
  return { send: of('send'), sendDoctors: of('sendDoctors'), attract: of('attract') };
};
