import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button';
import './password-slips.css';

export interface PasswordSlip {
  readonly heading: string;
  readonly username: string;
  readonly password: string;
}

/** One-time passwords, shown this once: to copy, or to print and hand over. */
export function PasswordSlips({ slips, note }: { readonly slips: readonly PasswordSlip[]; readonly note: string }) {
  const { t } = useTranslation();
  const print = () => {
    document.body.classList.add('print-slips');
    window.print();
    document.body.classList.remove('print-slips');
  };
  return (
    <section className="slips" aria-label={t('shell.passwords.title')}>
      <p className="notice">{note}</p>
      <ul className="slips-list">
        {slips.map(({ heading, username, password }) => (
          <li key={username} className="slip">
            <h3>{heading}</h3>
            <dl>
              <dt>{t('shell.passwords.username')}</dt>
              <dd>{username}</dd>
              <dt>{t('shell.passwords.password')}</dt>
              <dd>
                <code>{password}</code>
              </dd>
            </dl>
          </li>
        ))}
      </ul>
      <div className="row-gap">
        <CopyButton text={slips.map(({ heading, username, password }) => `${heading}\t${username}\t${password}`).join('\n')} />
        <button type="button" className="button" onClick={print}>
          <Printer size={15} aria-hidden />
          {t('shell.passwords.print')}
        </button>
      </div>
    </section>
  );
}
