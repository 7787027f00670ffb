import { keepPreviousData } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useMay } from '../../app/session';
import { count, day, percent } from '../../parts/format';
import { Failed, Skeleton } from '../../parts/states';
import type { Measured } from './api';
import { CountingNote, countingOf, untilCounted } from './counting';
import type { Forecast } from './forecast';
import { hasRange } from './forecast-range';
import { ForecastSentence } from './forecast-sentence';
import { GoalSheet } from './goal-sheet';
import type { MixYear } from './outcome';
import { ChartFile } from './take-away';
import { TrajectoryChart } from './trajectory-chart';
import { TrajectoryTable } from './trajectory-table';
import './chart.css';

interface Props {
  readonly name: string; // of the indicator
  readonly forecast: Forecast | undefined;
  readonly mix: readonly MixYear[]; // the cheapest way to the target, once it was looked for
  readonly code: string;
  readonly measured: Measured;
  readonly unit: string | undefined;
  readonly onDay: string | undefined;
  readonly onPoint?: (onDay: string) => void;
}

/** How the number came to be, and the way it is to go. */
export function TrajectoryCard({ name, forecast, mix, code, measured, unit, onDay, onPoint }: Props) {
  const { t } = useTranslation();
  const mayGive = useMay('indicators.set_goals');
  const [asTable, setAsTable] = useState(false);
  const [giving, setGiving] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const query = { ...(unit ? { unit } : {}), ...(onDay ? { onDay } : {}) };
  const {
    data: found,
    error,
    isPending,
    refetch,
  } = $api.useQuery(
    'get',
    '/api/indicators/{code}/trajectory',
    { params: { path: { code }, query } },
    { placeholderData: keepPreviousData, refetchInterval: untilCounted },
  );
  const counting = countingOf(found);
  const data = counting ? undefined : found;
  const { milestone, target } = measured;
  const drawn = data && data.actual.length > 0 ? data : undefined; // a line has to begin somewhere
  const ahead = forecast && hasRange(forecast) ? 'targets.chart.forecast' : 'targets.chart.forecastAlone';
  return (
    <section className="card card-body trajectory" aria-labelledby="trajectory">
      <div className="group-head">
        <h2 id="trajectory">{t('targets.chart.title')}</h2>
        <div className="row-gap no-print">
          {(drawn || (data?.path.length ?? 0) > 0) && (
            <button type="button" className="link-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {t(asTable ? 'targets.chart.asChart' : 'targets.chart.asTable')}
            </button>
          )}
          {drawn && !asTable && (
            <ChartFile
              box={box}
              name={`${code}-${measured.onDay}`}
              words={{
                title: name,
                sub: t('targets.asOf', { unit: measured.unit?.name ?? t('targets.wholeScope'), day: day(measured.onDay) }),
                key: [
                  `—— ${t('targets.chart.actual')}`,
                  ...(forecast ? [`– – ${t(ahead)}`] : []),
                  ...(mix.length > 0 ? [`–◇– ${t('targets.chart.mix')}`] : []),
                  ...(drawn.path.length > 0 ? [`· · ${t('targets.chart.planned')}`] : []),
                ].join('\u2003'), // wide: drawings take several blanks for one
              }}
            />
          )}
          {mayGive && measured.unit && (
            <button type="button" className="button" onClick={() => setGiving(true)}>
              {t(measured.goalId ? 'targets.goal.change' : 'targets.goal.give')}
            </button>
          )}
        </div>
      </div>
      <p className="muted">
        {milestone
          ? t(milestone.short > 0 ? 'targets.chart.below' : 'targets.chart.above', {
              value: percent(milestone.value),
              count: milestone.short,
              people: count(milestone.short),
            })
          : t(target ? (mayGive ? 'targets.chart.noPathGive' : 'targets.chart.noPath') : 'targets.chart.noTarget')}
      </p>
      {forecast && <ForecastSentence forecast={forecast} />}
      {isPending && <Skeleton rows={5} />}
      {counting && <CountingNote counting={counting} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data &&
        (asTable ? (
          <TrajectoryTable trajectory={data} forecast={forecast} mix={mix} {...(onPoint ? { onPoint } : {})} />
        ) : (
          <div ref={box}>
            {drawn ? (
              <TrajectoryChart
                trajectory={drawn}
                forecast={forecast}
                mix={mix}
                label={t('targets.chart.title')}
                {...(onPoint ? { onPoint } : {})}
              />
            ) : (
              <p className="muted">{t('targets.chart.nothing')}</p>
            )}
          </div>
        ))}
      {drawn && !asTable && (
        <ul className="chart-key" aria-hidden>
          <li className="chart-key-actual">{t('targets.chart.actual')}</li>
          {forecast && <li className="chart-key-forecast">{t(ahead)}</li>}
          {mix.length > 0 && <li className="chart-key-mix">{t('targets.chart.mix')}</li>}
          {drawn.path.length > 0 && <li className="chart-key-planned">{t('targets.chart.planned')}</li>}
        </ul>
      )}
      {giving && measured.unit && (
        <GoalSheet code={code} unit={measured.unit} goalId={measured.goalId} planned={target} onClose={() => setGiving(false)} />
      )}
    </section>
  );
}
