import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useCatalog } from '../../parts/catalog';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { UnitPicker } from '../../parts/unit-picker';
import { useUnsaved } from '../../parts/unsaved';
import { type QuotaRow, useQuotaAct } from './api';
import { QuotaFields, quotaValues } from './quota-fields';
import { useWritten } from './written';

interface Props {
  readonly year: number;
  readonly onDone: (said: string) => void;
  readonly onClose: () => void;
}

/** One quota; that of a year, unit and field which has one already changes it. */
export function NewQuota({ year, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const fields = useCatalog('priority_fields');
  const written = useWritten();
  const [unit, setUnit] = useState<string | null>(null);
  const { touch, forget, close } = useUnsaved(onClose);
  const enter = useQuotaAct(
    async (quota: QuotaRow) => (await api.POST('/api/quotas', { body: { quotas: [quota] } })).data!,
    (counts) => {
      forget();
      onDone(written(counts));
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = formValues(event.currentTarget);
    enter.mutate({ year: Number(form.text('year')), unit: unit ?? '', field: form.text('field'), ...quotaValues(form) });
  };
  return (
    <section className="card card-body" aria-labelledby="new-quota">
      <h2 id="new-quota">{t('quotas.enterOne')}</h2>
      <p className="muted">{t('quotas.enterHow')}</p>
      <form className="form quota-form" onSubmit={submit} onInput={touch}>
        <label>
          {t('quotas.fields.year')}
          <input name="year" type="number" min={1900} max={3000} required defaultValue={year} />
        </label>
        <div className="quota-form-unit">
          <span>{t('quotas.fields.unit')}</span>
          <UnitPicker value={unit} onChange={setUnit} label={t('quotas.fields.unit')} />
        </div>
        <label>
          {t('quotas.fields.field')}
          <select name="field" required defaultValue="">
            <option value="">{t('quotas.chooseField')}</option>
            {fields.items.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <QuotaFields />
        <div className="quota-form-end">
          <ProblemNote error={enter.error} />
          <div className="row-gap">
            <button type="submit" className="button button-primary" disabled={enter.isPending || unit === null}>
              {t('quotas.save')}
            </button>
            <button type="button" className="button" onClick={close}>
              {t('quotas.cancel')}
            </button>
          </div>
        </div>
      </form>
    </section>
  );
}
