import { useTranslation } from 'react-i18next';
import { day, percent } from '../../parts/format';
import type { RatePoint } from './past';

interface Props {
  readonly points: readonly RatePoint[];
  readonly target: number | null;
}

const [WIDTH, HEIGHT, ROOM] = [88, 24, 4];
/** Of fewer points nobody sees where a number goes. */
export const FEWEST = 3;

/** How a number went over the last years as one small line, the target dotted; in words its first and last point. */
export function Sparkline({ points, target }: Props) {
  const { t } = useTranslation();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < FEWEST) return null;
  const rates = [...points.map(({ rate }) => rate), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const [begin, end] = [Date.parse(first.onDay), Date.parse(last.onDay)];
  const x = (onDay: string) => ROOM + ((Date.parse(onDay) - begin) / (end - begin)) * (WIDTH - 2 * ROOM);
  const y = (rate: number) => (high === low ? HEIGHT / 2 : ROOM + ((high - rate) / (high - low)) * (HEIGHT - 2 * ROOM));
  const words = { year: first.onDay.slice(0, 4), from: percent(first.rate), day: day(last.onDay), to: percent(last.rate) };
  return (
    <svg
      className="spark"
      role="img"
      aria-label={t('targets.board.past', words)}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      {target !== null && <line className="spark-target" x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} />}
      <polyline className="spark-line" points={points.map(({ onDay, rate }) => `${x(onDay).toFixed(1)},${y(rate).toFixed(1)}`).join(' ')} />
      <circle className="spark-end" cx={x(last.onDay)} cy={y(last.rate)} r={2.4} />
    </svg>
  );
}
