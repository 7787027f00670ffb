import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { DayField } from '../../parts/day-field';
import { ProblemNote } from '../../parts/problem-note';
import { UnitPicker } from '../../parts/unit-picker';
import { type Import, useImportAct } from './api';

/** Whose roster it is and of which day; which sheet, which heading rows, which encoding. */
export function SettingsStep({ item }: { readonly item: Import }) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState(item.keepingUnit?.id ?? null);
  const [asOf, setAsOf] = useState(item.asOf ?? '');
  const [sheet, setSheet] = useState(item.sheet ?? 0);
  const [rows, setRows] = useState(item.headerRows ?? { from: 1, to: 1 });
  const [encoding, setEncoding] = useState(item.encoding ?? item.foundEncoding);
  const save = useImportAct<void>(item.id, async () => {
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

  return (
    <section className="card card-body">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        {item.letterhead && <p className="muted">{t('imports.letterhead', { body: item.letterhead })}</p>}
        <div className="form-line">
          <span>{t('imports.keepingUnit')}</span>
          <UnitPicker value={unit} onChange={setUnit} label={t('imports.keepingUnit')} />
        </div>
        <DayField name="asOf" label={t('imports.asOfDay')} initial={item.asOf} required onDay={(day) => setAsOf(day ?? '')} />
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
        <fieldset className="form-line">
          <legend>{t('imports.headerRows')}</legend>
          <div className="row-gap">
            <input
              type="number"
              min={1}
              max={1000}
              value={rows.from}
              aria-label={t('imports.headerFrom')}
              onChange={({ target: { value } }) => setRows({ ...rows, from: Number(value) })}
            />
            –
            <input
              type="number"
              min={1}
              max={1000}
              value={rows.to}
              aria-label={t('imports.headerTo')}
              onChange={({ target: { value } }) => setRows({ ...rows, to: Number(value) })}
            />
          </div>
        </fieldset>
        {item.foundEncoding !== 'unicode' && (
          <fieldset className="form-line">
            <legend>{t('imports.encoding')}</legend>
            <p className="muted">{t('imports.encodingWhy')}</p>
            <ul>
              {item.encodingExamples.map(({ before, after }) => (
                <li key={before}>
                  <code>{before}</code> → {after}
                </li>
              ))}
            </ul>
            {([item.foundEncoding, 'unicode'] as const).map((choice) => (
              <label key={choice} className="row-gap">
                <input type="radio" name="encoding" checked={encoding === choice} onChange={() => setEncoding(choice)} />
                {t(`imports.encodings.${choice}` as 'imports.encodings.unicode')}
              </label>
            ))}
          </fieldset>
        )}
        <ProblemNote error={save.error} />
        <button type="submit" className="button button-primary" disabled={save.isPending || locked || !unit}>
          {t('imports.readAgain')}
        </button>
      </form>
    </section>
  );
}
