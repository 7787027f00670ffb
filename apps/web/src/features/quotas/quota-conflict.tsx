import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../parts/catalog';
import { ConflictTable } from '../../parts/conflict-table';
import { count, day, time } from '../../parts/format';
import type { Quota, QuotaChange, QuotaDetail } from './api';

interface Props {
  readonly before: Quota;
  readonly mine: QuotaChange;
  readonly theirs: QuotaDetail;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

const FIELDS = ['given', 'requiredDegree', 'decision', 'decidedOn', 'note'] as const;

/** The conflict about one quota. */
export function QuotaConflict({ before, mine, theirs, onMine, onTheirs }: Props) {
  const { t } = useTranslation();
  const degrees = useCatalog('education_levels');
  const shown = (field: (typeof FIELDS)[number], of: QuotaChange): string => {
    const value = of[field];
    if (value === null || value === undefined || value === '') return '–';
    if (field === 'given') return count(Number(value));
    if (field === 'decidedOn') return day(String(value));
    return field === 'requiredDegree' ? degrees.nameOf(String(value)) : String(value);
  };
  const last = theirs.history[0];
  return (
    <ConflictTable
      message={t('quotas.conflictHow', { who: last?.by ?? t('quotas.somebody'), time: time(last?.at) })}
      lines={FIELDS.map((field) => ({
        label: t(`quotas.fields.${field}`),
        was: shown(field, before),
        theirs: shown(field, theirs),
        mine: shown(field, mine),
      }))}
      onMine={onMine}
      onTheirs={onTheirs}
    />
  );
}
