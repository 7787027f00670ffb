import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { time } from '../../parts/format';
import { useSession } from '../session';

const now = () => new Date().toISOString();

/** Under everything that is printed: when, by whom and where. Paper is found years later, and people and numbers change. */
export function PrintedLine() {
  const { t } = useTranslation();
  const { user, body } = useSession();
  const [at, setAt] = useState(now);
  useEffect(() => {
    const print = () => flushSync(() => setAt(now()));
    window.addEventListener('beforeprint', print);
    return () => window.removeEventListener('beforeprint', print);
  }, []);
  return (
    <p className="printed-line">{t('shell.printed', { time: time(at), name: user.displayName, body: body?.name ?? t('shell.product') })}</p>
  );
}
