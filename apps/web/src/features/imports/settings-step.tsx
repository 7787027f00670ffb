import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { DayField } from '../../parts/day-field';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { UnitPicker } from '../../parts/unit-picker';
import { type Import, useImportAct } from './api';
import { EncodingChoice } from './encoding-choice';
import { SheetPreview } from './sheet-preview';

/** Whose roster it is and of which day; which sheet, which heading rows, which encoding; beside it the first rows as they are understood. */
export function SettingsStep({ item }: { readonly item: Import }) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState(item.keepingUnit?.id ?? null);
  const [sheet, setSheet] = useState(item.sheet ?? 0);
  const [rows, setRows] = useState(item.headerRows ?? { from: 1, to: 1 });
  const [encoding, setEncoding] = useState(item.encoding ?? item.foundEncoding);
  const save = useImportAct<string | null>(item.id, async (asOf) => {
    const changed = { sheet: sheet !== item.sheet, rows: rows.from !== item.headerRows?.from || rows.to !== item.headerRows?.to };
    const { data } = await api.PUT('/api/imports/{id}/settings', {
      params: { path: { id: item.id } },
      headers: { 'If-Match': `"v${item.version}"` },
      body: {
        ...(unit ? { keepingUnit: unit } : {}),
        ...(asOf ? { asOf } : {}),
        ...(changed.sheet ? { sheet, headerRows: null } : changed.rows ? { headerRows: rows } : {}),
        encoding: encoding as 'unicode',
      },
    });
    return data;
  });
  const locked = item.status === 'committed' || item.status === 'undone';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(formValues(event.currentTarget).day('asOf'));
  };
  const headerRow = (end: 'from' | 'to') => (
    <input
      type="number"
      min={1}
      max={1000}
      value={rows[end]}
      aria-label={t(end === 'from' ? 'imports.headerFrom' : 'imports.headerTo')}
      onChange={({ target: { value } }) => setRows({ ...rows, [end]: Number(value) })}
    />
  );

  return (
    <div className="settings-split">
      <form className="card card-body form settings-form" onSubmit={submit}>
        <div className="form-line">
          <span>{t('imports.keepingUnit')}</span>
          <UnitPicker value={unit} onChange={setUnit} label={t('imports.keepingUnit')} />
          {item.letterhead && <small className="muted">{t('imports.letterhead', { body: item.letterhead })}</small>}
        </div>
        <DayField name="asOf" label={t('imports.asOfDay')} initial={item.asOf} required />
        {item.sheets.length > 1 && (
          <label>
            {t('imports.sheet')}
            <select value={sheet} onChange={({ target: { value } }) => setSheet(Number(value))}>
              {item.sheets.map(({ name, state }, at) => (
                <option key={name} value={at}>
                  {name}
                  {state === 'visible' ? '' : ` (${t('imports.hidden')})`}
                </option>
              ))}
            </select>
          </label>
        )}
        <fieldset className="form-line" disabled={sheet !== item.sheet}>
          <legend>{t('imports.headerRows')}</legend>
          <div className="row-gap">
            {headerRow('from')}
            <span>{t('imports.until')}</span>
            {headerRow('to')}
          </div>
        </fieldset>
        {item.foundEncoding !== 'unicode' && <EncodingChoice item={item} encoding={encoding} onEncoding={setEncoding} />}
        <ProblemNote error={save.error} />
        <button type="submit" className="button button-primary" disabled={save.isPending || locked || !unit}>
          {t('imports.readAgain')}
        </button>
      </form>
      <SheetPreview item={item} />
    </div>
  );
}
