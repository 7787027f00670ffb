import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../parts/catalog';
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

/** Three columns: before, theirs, mine; nobody is overwritten unseen. */
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
  const lines = FIELDS.map((field) => ({
    field,
    was: shown(field, before),
    theirs: shown(field, theirs),
    mine: shown(field, mine),
  })).filter((line) => line.was !== line.theirs || line.was !== line.mine);
  return (
    <section className="stack" aria-label={t('quotas.conflict')}>
      <p className="form-error" role="alert">
        {t('quotas.conflictHow', { who: last?.by ?? t('quotas.somebody'), time: time(last?.at) })}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('quotas.what')}</th>
            <th scope="col">{t('quotas.before')}</th>
            <th scope="col">{t('quotas.theirs')}</th>
            <th scope="col">{t('quotas.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.field}>
              <th scope="row">{t(`quotas.fields.${line.field}`)}</th>
              <td>{line.was}</td>
              <td>{line.theirs === line.was ? line.theirs : <strong>{line.theirs}</strong>}</td>
              <td>{line.mine === line.was ? line.mine : <strong>{line.mine}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row-gap">
        <button type="button" className="button button-primary" onClick={onMine}>
          {t('quotas.saveMine')}
        </button>
        <button type="button" className="button" onClick={onTheirs}>
          {t('quotas.keepTheirs')}
        </button>
      </div>
    </section>
  );
}
