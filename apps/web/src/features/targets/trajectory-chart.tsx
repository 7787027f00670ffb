import { useTranslation } from 'react-i18next';
import { count, day, percent } from '../../parts/format';
import type { Trajectory } from './api';
import { marginOf, NARROW, type Scale, scaleOf } from './chart-scale';
import type { Forecast } from './forecast';
import type { MixYear } from './outcome';
import { useWidth } from './use-width';

interface Props {
  readonly trajectory: Trajectory;
  readonly forecast: Forecast | undefined;
  readonly mix: readonly MixYear[];
  readonly label: string;
  readonly onPoint?: (onDay: string) => void;
}

const HEIGHT = 280;

/** What was measured as a full line, what was planned dotted, the target as a ring: what the cheapest way gives with diamonds, told apart without colour; every point opens its people. */
export function TrajectoryChart({ trajectory, forecast, mix, label, onPoint }: Props) {
  const { t } = useTranslation();
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const { actual, path, target } = trajectory;
  const planned = path.map(({ onDay, value }) => ({ onDay, rate: Number(value) }));
  const goal = target ? { onDay: target.by, rate: Number(target.value) } : null;
  const measured = actual.flatMap(({ rate, ...point }) => (rate === null ? [] : [{ ...point, rate }]));
  const last = measured.at(-1);
  if (!last) return null;
  const until = goal ? goal.onDay : `${Number(last.onDay.slice(0, 4)) + 5}-12-31`;
  const ahead = (forecast?.years ?? [])
    .filter(({ onDay }) => onDay > last.onDay && onDay <= until)
    .map(({ onDay, rate, worstRate, bestRate }) => ({ onDay, rate: rate ?? 0, low: worstRate ?? 0, high: bestRate ?? 0 }));
  const solved = mix.filter(({ onDay }) => onDay > last.onDay && onDay <= until);
  const begin = { ...last, low: last.rate, high: last.rate };
  const marks = [
    ...ahead.flatMap(({ onDay, low, high }) => [
      { onDay, rate: low },
      { onDay, rate: high },
    ]),
    ...measured,
    ...planned,
    ...solved,
    ...(goal ? [goal] : []),
  ];
  const scale = scaleOf(
    marks.map(({ onDay }) => onDay),
    marks.map(({ rate }) => rate),
    width,
    HEIGHT,
  );
  const isNarrow = width < NARROW;
  return (
    <div ref={ref} className="chart">
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        <Grid scale={scale} width={width} />
        {ahead.length > 0 && (
          <>
            <polygon
              className="chart-range"
              points={`${lineOf(
                [begin, ...ahead].map(({ onDay, high }) => ({ onDay, rate: high })),
                scale,
              )} ${lineOf(
                [begin, ...ahead].reverse().map(({ onDay, low }) => ({ onDay, rate: low })),
                scale,
              )}`}
            />
            <polyline className="chart-forecast" points={lineOf([begin, ...ahead], scale)} />
          </>
        )}
        {solved.length > 0 && <polyline className="chart-mix" points={lineOf([last, ...solved], scale)} />}
        {solved.map(({ onDay, rate, numerator, denominator }) => (
          <path
            key={onDay}
            className="chart-mix-mark"
            d="M0-4.5 4.5 0 0 4.5-4.5 0Z"
            transform={`translate(${scale.x(onDay)} ${scale.y(rate)})`}
          >
            <title>
              {t('targets.chart.mixAt', {
                day: day(onDay),
                rate: percent(rate),
                numerator: count(numerator),
                denominator: count(denominator),
              })}
            </title>
          </path>
        ))}
        {planned.length > 0 && <polyline className="chart-planned" points={lineOf(planned, scale)} />}
        {planned.slice(0, -1).map(({ onDay, rate }) => (
          <circle key={onDay} className="chart-milestone" cx={scale.x(onDay)} cy={scale.y(rate)} r={3.5}>
            <title>{t('targets.chart.milestoneAt', { day: day(onDay), rate: percent(rate) })}</title>
          </circle>
        ))}
        <polyline className="chart-actual" points={lineOf(measured, scale)} />
        {measured.map(({ onDay, rate }) => (
          <circle key={onDay} className="chart-dot" cx={scale.x(onDay)} cy={scale.y(rate)} r={4} />
        ))}
        <text className="chart-label" x={scale.x(last.onDay)} y={scale.y(last.rate) - 12} textAnchor="middle">
          {percent(last.rate)}
        </text>
        {goal && (
          <>
            <circle className="chart-target" cx={scale.x(goal.onDay)} cy={scale.y(goal.rate)} r={6} />
            <text
              className="chart-target-label"
              x={scale.x(goal.onDay) + (isNarrow ? 6 : 12)}
              y={scale.y(goal.rate) + (isNarrow ? -12 : 4)}
              textAnchor={isNarrow ? 'end' : 'start'}
            >
              {t('targets.chart.target', { rate: percent(goal.rate) })}
            </text>
          </>
        )}
      </svg>
      {onPoint &&
        !isNarrow && // closer together than a finger is wide: there the table opens them
        measured.map(({ onDay, rate, numerator, denominator }) => {
          const said = t('targets.chart.pointAt', {
            day: day(onDay),
            rate: percent(rate),
            numerator: count(numerator),
            denominator: count(denominator),
          });
          return (
            <button
              key={onDay}
              type="button"
              className="chart-point"
              style={{ left: scale.x(onDay), top: scale.y(rate) }}
              aria-label={said}
              title={said}
              onClick={() => onPoint(onDay)}
            />
          );
        })}
    </div>
  );
}

function Grid({ scale, width }: { readonly scale: Scale; readonly width: number }) {
  return (
    <g aria-hidden>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-line" x1={marginOf(width).left} x2={width - marginOf(width).right} y1={scale.y(tick)} y2={scale.y(tick)} />
          <text className="chart-tick" x={marginOf(width).left - 8} y={scale.y(tick) + 4} textAnchor="end">
            {percent(tick).replace(/[.,]00/, '')}
          </text>
        </g>
      ))}
      {scale.years.map((year) => (
        <text key={year} className="chart-tick" x={scale.x(`${year}-12-31`)} y={HEIGHT - 6} textAnchor="middle">
          {year}
        </text>
      ))}
    </g>
  );
}

const lineOf = (points: readonly { onDay: string; rate: number }[], scale: Scale): string =>
  points.map(({ onDay, rate }) => `${scale.x(onDay).toFixed(1)},${scale.y(rate).toFixed(1)}`).join(' ');
