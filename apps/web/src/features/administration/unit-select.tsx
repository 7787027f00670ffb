import { depths, useUnits } from './units';

interface Props {
  readonly name?: string;
  readonly label: string;
  readonly value?: string;
  readonly initial?: string;
  readonly empty: string;
  readonly required?: boolean;
  readonly without?: string;
  readonly onValue?: (unit: string) => void;
}

/** A unit of the tree, indented as it stands in it. */
export function UnitSelect({ name, label, value, initial, empty, required = false, without, onValue }: Props) {
  const { data } = useUnits();
  const units = data?.items ?? [];
  const depth = depths(units);
  const chosen = value === undefined ? { defaultValue: initial ?? '' } : { value };
  if (!data) return null; // a select keeps its first value only once its options are there
  return (
    <label>
      {label}
      <select name={name} required={required} {...chosen} onChange={({ target }) => onValue?.(target.value)}>
        <option value="">{empty}</option>
        {units
          .filter(({ id }) => id !== without)
          .map(({ id, name: unit }) => (
            <option key={id} value={id}>
              {'\u00a0\u00a0\u00a0'.repeat(depth.get(id) ?? 0)}
              {unit}
            </option>
          ))}
      </select>
    </label>
  );
}
