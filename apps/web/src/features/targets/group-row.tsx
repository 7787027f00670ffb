import { useTranslation } from 'react-i18next';
import { count, percent } from '../../parts/format';
import type { Group } from './group-table';
import type { RatePoint } from './past';
import type { Opened } from './routes';
import { Sparkline } from './sparkline';

interface Props {
  readonly group: Group;
  readonly points?: readonly RatePoint[]; // where rows have a past
  readonly onUnit?: () => void;
  readonly onPeople?: (part: Opened) => void;
  readonly onNeed: () => void;
}

/** One group: its name leads into it, its number to its people, what it lacks to the sum that says so. */
export function GroupRow({ group, points, onUnit, onPeople, onNeed }: Props) {
  const { t } = useTranslation();
  const target = group.target ? Number(group.target.value) : null;
  return (
    <tr>
      <th scope="row">
        {onUnit ? (
          <button type="button" className="group-name" onClick={onUnit}>
            {group.name}
          </button>
        ) : (
          group.name
        )}
      </th>
      <td className="number group-size">
        {onPeople ? (
          <button
            type="button"
            className="group-rate"
            onClick={() => onPeople('denominator')}
            aria-label={t('targets.openAll', { name: group.name, count: group.denominator, people: count(group.denominator) })}
          >
            {count(group.denominator)}
          </button>
        ) : (
          count(group.denominator)
        )}
      </td>
      <td className="number nowrap">
        {onPeople ? (
          <button
            type="button"
            className="group-rate"
            onClick={() => onPeople('numerator')}
            aria-label={t('targets.openPeople', { name: group.name, rate: percent(group.rate) })}
          >
            {percent(group.rate)}
          </button>
        ) : (
          <strong>{percent(group.rate)}</strong>
        )}
        {target !== null && (
          <span className={group.ownTarget ? 'own-target' : 'muted'} title={group.ownTarget ? t('targets.ownTarget') : undefined}>
            {' '}
            / {percent(target)}
          </span>
        )}
      </td>
      <td className="group-bullet">
        <Bullet rate={group.rate} target={target} />
      </td>
      {points && (
        <td className="group-spark">
          <Sparkline points={points} target={target} />
        </td>
      )}
      <td className="number group-need">
        {group.short ? (
          <button
            type="button"
            className="group-rate"
            onClick={onNeed}
            aria-label={t('origins.group.open', { name: group.name, people: count(group.short) })}
          >
            {count(group.short)}
          </button>
        ) : group.short === null ? (
          '–'
        ) : (
          count(0)
        )}
      </td>
    </tr>
  );
}

const TARGET_AT = 76; // per cent of the width, so that all targets stand in one line

/** The rate, what is missing of the target, and the target. */
function Bullet({ rate, target }: { readonly rate: number | null; readonly target: number | null }) {
  if (rate === null || !target) return null;
  const width = Math.min(100, (rate / target) * TARGET_AT);
  return (
    <span className="bullet" aria-hidden>
      <span className={rate >= target ? 'bullet-fill bullet-met' : 'bullet-fill'} style={{ width: `${width}%` }} />
      {rate < target && <span className="bullet-gap" style={{ left: `${width}%`, width: `${TARGET_AT - width}%` }} />}
      <span className="bullet-target" style={{ left: `${TARGET_AT}%` }} />
    </span>
  );
}
