import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { count } from '../../parts/format';

/** "2 chỉ tiêu mới, 1 chỉ tiêu sửa, 0 không đổi". */
export function useWritten(): (counts: components['schemas']['WrittenQuotas']) => string {
  const { t } = useTranslation();
  return ({ created, changed, unchanged }) =>
    t('quotas.written', { created: count(created), changed: count(changed), unchanged: count(unchanged) });
}
