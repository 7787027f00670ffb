import { useTranslation } from 'react-i18next';
import { depths, useUnits } from './units';

interface Props {
  readonly name?: string;
  readonly label: string;
  readonly value?: string;
  readonly initial?: string;
  readonly empty: string;
  readonly required?: boolean;
  readonly without?: string;
  readonly also?: { readonly id: string; readonly name: string } | null; // chosen before, though it may be closed since
  readonly onValue?: (unit: string) => void;
}

/** A unit of the tree, indented as it stands in it. */
export function UnitSelect({ name, label, value, initial, empty, required = false, without, also, onValue }: Props) {
  const { t } = useTranslation();
  const { data } = useUnits();
  const units = data?.items ?? [];
  const depth = depths(units);
  const closed = also && !units.some(({ id }) => id === also.id) ? also : null;
  const chosen = value === undefined ? { defaultValue: initial ?? '' } : { value };
  if (!data) return null; // a select keeps its first value only once its options are there
  return (
    <label>
      {label}
      <select name={name} required={required} {...chosen} onChange={({ target }) => onValue?.(target.value)}>
        <option value="">{empty}</option>
        {closed && <option value={closed.id}>{t('administration.fields.closedUnit', { name: closed.name })}</option>}
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
