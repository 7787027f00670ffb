import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';

/** Of a registry that has nobody yet: what makes a number of it. */
export function FirstPeople() {
  const { t } = useTranslation();
  const mayImport = useMay('exchange.import');
  return (
    <p>
      {t('targets.firstPeople')} {mayImport && <Link to="/nhap">{t('work.import')}</Link>}
    </p>
  );
}
