import { ClipboardCopy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import './second-factor.css';

/** Codes for the day the phone is lost, shown this once. */
export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <section className="stack" aria-label={t('account.factor.codes')}>
      <p className="notice">{t('account.factor.codesHow')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row-gap">
        <button type="button" className="button" onClick={() => void copy()}>
          <ClipboardCopy size={15} aria-hidden />
          <span role="status">{t(copied ? 'shell.passwords.copied' : 'shell.passwords.copy')}</span>
        </button>
        <button type="button" className="button button-primary" onClick={onDone}>
          {t('account.factor.kept')}
        </button>
      </div>
    </section>
  );
}
