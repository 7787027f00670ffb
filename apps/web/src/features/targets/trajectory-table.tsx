import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count, day, percent } from '../../parts/format';
import type { Trajectory } from './api';
import type { Forecast } from './forecast';
import { hasRange } from './forecast-range';
import { NumberHeads } from './number-heads';
import type { MixYear } from './outcome';
import { YearAhead, type YearOpen, YearSheet } from './year-ahead';

interface Props {
  readonly trajectory: Trajectory;
  readonly forecast: Forecast | undefined;
  readonly mix: readonly MixYear[];
  readonly onPoint?: (onDay: string) => void;
}

/** The chart in numbers. */
export function TrajectoryTable({ trajectory: { actual, path, onDay: today }, forecast, mix, onPoint }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<YearOpen | null>(null);
  const planned = new Map(path.map(({ onDay, value }) => [onDay, Number(value)]));
  const measured = new Map(actual.map((point) => [point.onDay, point]));
  const ahead = new Map((forecast?.years ?? []).filter(({ onDay }) => onDay > today).map((year) => [year.onDay, year]));
  const solved = new Map(mix.map((year) => [year.onDay, year]));
  const days = [...new Set([...planned.keys(), ...measured.keys(), ...ahead.keys()])].sort();
  const columns = [
    ...(['counted', 'actual', 'planned'] as const),
    ...(forecast ? ([hasRange(forecast) ? 'forecast' : 'forecastAlone', 'need', 'gross'] as const) : []),
    ...(mix.length > 0 ? (['mix'] as const) : []),
  ];
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">{t('targets.chart.table')}</caption>
        <thead>
          <tr>
            <NumberHeads rows={t('targets.chart.day')} numbers={columns.map((column) => t(`targets.chart.${column}`))} />
          </tr>
        </thead>
        <tbody>
          {days.map((onDay) => {
            const point = measured.get(onDay);
            const asked = planned.get(onDay);
            const counted = point
              ? t('targets.chart.of', { numerator: count(point.numerator), denominator: count(point.denominator) })
              : '';
            return (
              <tr key={onDay}>
                <th scope="row">{day(onDay)}</th>
                <td className="number">
                  {point && onPoint ? (
                    <button type="button" className="link-button" onClick={() => onPoint(onDay)}>
                      {counted}
                    </button>
                  ) : (
                    counted
                  )}
                </td>
                <td className="number">{point ? percent(point.rate) : ''}</td>
                <td className="number">{asked === undefined ? '' : percent(asked)}</td>
                {forecast && <YearAhead year={ahead.get(onDay)} onOpen={setOpen} />}
                {mix.length > 0 && <Solved year={solved.get(onDay)} />}
              </tr>
            );
          })}
        </tbody>
      </table>
      {forecast && open && <YearSheet forecast={forecast} open={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

function Solved({ year }: { readonly year: MixYear | undefined }) {
  const { t } = useTranslation();
  if (!year) return <td />;
  const { rate, numerator, denominator } = year;
  return (
    <td className="number">
      {percent(rate)}{' '}
      <span className="muted">({t('targets.chart.of', { numerator: count(numerator), denominator: count(denominator) })})</span>
    </td>
  );
}
