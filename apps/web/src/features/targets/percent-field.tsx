import { useTranslation } from 'react-i18next';
import { percentText, readPercent } from './percent-text';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly initial?: string | null | undefined;
  readonly required?: boolean;
  readonly hint?: string;
}

/** A share as people type it: 16,40 or 16.40. */
export function PercentField({ name, label, initial, required = false, hint }: Props) {
  const { t } = useTranslation();
  return (
    <label>
      {label}
      <input
        name={name}
        defaultValue={percentText(initial)}
        inputMode="decimal"
        autoComplete="off"
        required={required}
        onInput={({ currentTarget }) =>
          currentTarget.setCustomValidity(
            currentTarget.value.trim() === '' || readPercent(currentTarget.value) !== null ? '' : t('targets.goal.wrongShare'),
          )
        }
      />
      {hint && <span className="field-hint">{hint}</span>}
    </label>
  );
}
