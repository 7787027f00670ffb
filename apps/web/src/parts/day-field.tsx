import { useTranslation } from 'react-i18next';
import { day, isRealDay, readDay } from './format';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly initial?: string | null;
  readonly required?: boolean;
  readonly hint?: string;
  /** Every day that is typed to its end, and null while it is not. */
  readonly onDay?: (day: string | null) => void;
}

/** A whole day as people type it, `dd/mm/yyyy`; the browser's own picker would follow the language of the computer. */
export function DayField({ name, label, initial, required = false, hint, onDay }: Props) {
  const { t } = useTranslation();
  const check = (input: HTMLInputElement) => {
    const read = readDay(input.value);
    const real = read !== null && isRealDay(read);
    input.setCustomValidity(real || input.value.trim() === '' ? '' : t('shell.wrongDay'));
    onDay?.(real ? read : null);
  };
  return (
    <label>
      {label}
      <input
        name={name}
        defaultValue={day(initial)}
        placeholder={t('shell.dayHint')}
        inputMode="numeric"
        autoComplete="off"
        required={required}
        onInput={({ currentTarget }) => check(currentTarget)}
      />
      {hint && <span className="field-hint">{hint}</span>}
    </label>
  );
}
