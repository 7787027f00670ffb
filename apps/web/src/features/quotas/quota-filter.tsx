import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../parts/catalog';
import { thisYear } from '../../parts/format';
import { UnitPicker } from '../../parts/unit-picker';
import { GROUPINGS, type Grouping, type QuotaSearch } from './routes';

interface Props {
  readonly search: QuotaSearch;
  readonly year: number;
  readonly onSearch: (change: Partial<QuotaSearch>) => void;
}

/** Two years back, five ahead, and the one that is looked at. */
const yearsAround = (year: number): number[] => {
  const now = thisYear();
  return [...new Set([...Array.from({ length: 8 }, (_, at) => now - 2 + at), year])].sort((a, b) => a - b);
};

export function QuotaFilter({ search, year, onSearch }: Props) {
  const { t } = useTranslation();
  const fields = useCatalog('priority_fields');
  return (
    <div className="quota-filter">
      <label>
        {t('quotas.fields.year')}
        <select className="input" value={year} onChange={({ target }) => onSearch({ year: Number(target.value) })}>
          {yearsAround(year).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label>
        {t('quotas.groupBy')}
        <select className="input" value={search.by ?? 'unit'} onChange={({ target }) => onSearch({ by: target.value as Grouping })}>
          {GROUPINGS.map((by) => (
            <option key={by} value={by}>
              {t(`quotas.fields.${by}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('quotas.fields.field')}
        <select className="input" value={search.field ?? ''} onChange={({ target }) => onSearch({ field: target.value || undefined })}>
          <option value="">{t('quotas.everyField')}</option>
          {fields.items.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="quota-filter-unit">
        <span>{t('quotas.fields.unit')}</span>
        <UnitPicker
          value={search.unit ?? null}
          onChange={(unit) => onSearch({ unit: unit ?? undefined })}
          label={t('quotas.everyUnit')}
          allowClear
        />
      </div>
    </div>
  );
}
