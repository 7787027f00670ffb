import type { ReactNode } from 'react';
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
        <Opening
          label={t('targets.openAll', { name: group.name, count: group.denominator, people: count(group.denominator) })}
          {...(onPeople ? { onOpen: () => onPeople('denominator') } : {})}
        >
          {count(group.denominator)}
        </Opening>
      </td>
      <td className="number nowrap">
        <Opening
          label={t('targets.openPeople', { name: group.name, rate: percent(group.rate) })}
          otherwise={<strong>{percent(group.rate)}</strong>}
          {...(onPeople ? { onOpen: () => onPeople('numerator') } : {})}
        >
          {percent(group.rate)}
        </Opening>
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
          <Opening label={t('origins.group.open', { name: group.name, people: count(group.short) })} onOpen={onNeed}>
            {count(group.short)}
          </Opening>
        ) : group.short === null ? (
          '–'
        ) : (
          count(0)
        )}
      </td>
    </tr>
  );
}

interface OpeningProps {
  readonly label: string;
  readonly onOpen?: () => void;
  readonly otherwise?: ReactNode; // for whom it opens nothing
  readonly children: ReactNode;
}

/** A number that opens what it counts, where that may be opened. */
function Opening({ label, onOpen, otherwise, children }: OpeningProps) {
  if (!onOpen) return otherwise ?? children;
  return (
    <button type="button" className="group-rate" onClick={onOpen} aria-label={label}>
      {children}
    </button>
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
