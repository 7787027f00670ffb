import { useTranslation } from 'react-i18next';
import { CopyButton } from '../copy-button';
import './second-factor.css';

/** Codes for the day the phone is lost, shown this once. */
export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { t } = useTranslation();
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
        <CopyButton text={codes.join('\n')} />
        <button type="button" className="button button-primary" onClick={onDone}>
          {t('account.factor.kept')}
        </button>
      </div>
    </section>
  );
}
