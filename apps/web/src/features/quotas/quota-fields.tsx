import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../parts/catalog';
import { DayField } from '../../parts/day-field';
import type { FormValues } from '../../parts/form-values';
import type { Quota, QuotaChange } from './api';

type Values = Pick<Quota, 'given' | 'requiredDegree' | 'decision' | 'decidedOn' | 'note'>;

/** What of a quota may change: how many, the degree, the decision. */
export function QuotaFields({ quota }: { readonly quota?: Values }) {
  const { t } = useTranslation();
  const degrees = useCatalog('education_levels');
  if (degrees.items.length === 0) return null; // a select keeps its first value only once its options are there
  return (
    <>
      <label>
        {t('quotas.fields.given')}
        <input name="given" type="number" min={0} max={100_000} step={1} required defaultValue={quota?.given} />
      </label>
      <label>
        {t('quotas.fields.requiredDegree')}
        <select name="requiredDegree" defaultValue={quota?.requiredDegree ?? ''}>
          <option value="">{t('quotas.anyDegree')}</option>
          {degrees.items.map(({ code, name }) => (
            <option key={code} value={code}>
              {t('quotas.orHigher', { degree: name })}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('quotas.fields.decision')}
        <input name="decision" maxLength={200} autoComplete="off" defaultValue={quota?.decision ?? ''} />
      </label>
      <DayField name="decidedOn" label={t('quotas.fields.decidedOn')} initial={quota?.decidedOn ?? null} />
      <label>
        {t('quotas.fields.note')}
        <input name="note" maxLength={500} autoComplete="off" defaultValue={quota?.note ?? ''} />
      </label>
    </>
  );
}

export const quotaValues = ({ text, textOrNull, day }: FormValues): Required<QuotaChange> => ({
  given: Number(text('given')),
  requiredDegree: textOrNull('requiredDegree'),
  decision: textOrNull('decision'),
  decidedOn: day('decidedOn'),
  note: textOrNull('note'),
});
