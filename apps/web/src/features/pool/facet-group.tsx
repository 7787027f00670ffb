import { count } from '../../parts/format';
import type { FacetValue } from './facet-panel';
import type { Value } from './question';

interface Props {
  readonly label: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onToggle: (value: Value) => void;
}

/** Choices of one condition, each with the number of people it would give and a bar of that number. */
export function FacetGroup({ label, values, chosen, nameOf, onToggle }: Props) {
  const most = Math.max(1, ...values.map((value) => value.count));
  return (
    <ul className="facet-list" aria-label={label}>
      {values.map(({ value, count: people }) => {
        const on = chosen.includes(value);
        return (
          <li key={value ?? '-'}>
            <label className={on ? 'facet-value facet-on' : 'facet-value'}>
              <input type="checkbox" checked={on} onChange={() => onToggle(value)} />
              <span className="facet-name" title={nameOf(value)}>
                <span className="facet-bar" style={{ width: `${(people / most) * 100}%` }} aria-hidden />
                <span className="facet-text">{nameOf(value)}</span>
              </span>
              <span className="facet-count">{count(people)}</span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
