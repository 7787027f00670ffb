import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { count } from '../format';

interface Props {
  readonly made: components['schemas']['ExportView'];
  readonly onCancel: () => void;
}

/** A long list that somebody else lets leave, or did not. */
export function WaitingList({ made: { status, people, decidedBy }, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <div className="export-ready" role="status">
      <p>
        {status === 'waiting' ? t('exports.waiting', { people: count(people ?? 0) }) : t('exports.refusedBy', { name: decidedBy ?? '' })}
      </p>
      <div className="row-gap">
        <Link to="/danh-sach-xuat" className="button">
          {t('exports.page.title')}
        </Link>
        {status === 'waiting' && (
          <button type="button" className="button" onClick={onCancel}>
            {t('exports.withdraw')}
          </button>
        )}
      </div>
    </div>
  );
}
