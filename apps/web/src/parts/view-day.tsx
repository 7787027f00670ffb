import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day, isRealDay, readDay } from './format';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
  /** The field may be empty: no day. Without it, an emptied field says the day it had. */
  readonly onNone?: () => void;
}

/** The day a page is looked at: typed as `dd/mm/yyyy`, taken on Enter or when one leaves the field. */
export function ViewDay({ label, value, onDay, onNone }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(day(value));
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setText(day(value));
    setWrong(false);
  }, [value]);
  const take = () => {
    if (text.trim() === '') {
      setWrong(false);
      if (value && onNone) onNone();
      else setText(day(value));
      return;
    }
    const read = readDay(text);
    const fits = read !== null && isRealDay(read);
    setWrong(!fits);
    if (fits && read !== value) onDay(read);
  };
  return (
    <label className="view-day">
      <span>{label}</span>
      <input
        className="input"
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('shell.dayHint')}
        title={wrong ? t('shell.wrongDay') : undefined}
        aria-invalid={wrong}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={take}
        onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && take()}
      />
    </label>
  );
}
