import { useTranslation } from 'react-i18next';
import { count } from '../../parts/format';
import type { Import } from './api';

interface Props {
  readonly item: Import;
  readonly onAbsent: () => void;
}

/** What becomes, or became, of the people of the unit whom the file does not name. */
export function AbsentNote({ item: { counts, status }, onAbsent }: Props) {
  const { t } = useTranslation();
  const written = status === 'committed';
  return (
    <>
      {counts.ended > 0 && <p>{t('imports.absentEnded', { shown: count(counts.ended) })}</p>}
      {counts.moved > 0 && <p>{t('imports.absentMoved', { shown: count(counts.moved) })}</p>}
      {counts.absent > 0 && (
        <p>
          {t(written ? 'imports.absentStayed' : 'imports.absentStay', { shown: count(counts.absent) })}{' '}
          <button type="button" className="link-button" onClick={onAbsent}>
            {t('imports.absentDecide')}
          </button>
        </p>
      )}
    </>
  );
}
