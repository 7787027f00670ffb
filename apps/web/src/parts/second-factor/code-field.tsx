import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** The code of the phone, or a recovery code; it has the focus as soon as it is there. */
export function CodeField({ hint }: { readonly hint?: string }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <label>
      {t('session.code')}
      <input ref={input} name="code" autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} required maxLength={40} />
      {hint && <span className="field-hint">{hint}</span>}
    </label>
  );
}
