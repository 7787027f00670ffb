import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell } from './api';
import type { Answer } from './preview-step';

interface Props {
  readonly row: string;
  readonly cell: Cell;
  readonly busy: boolean;
  readonly onAnswer: (answers: readonly Answer[]) => void;
}

const SHOWN = 24;

/** A cell nobody can decide but the officer: the suggestion is one click, for this row or all of its kind. */
export function CellQuestion({ row, cell, busy, onAnswer }: Props) {
  const { t } = useTranslation();
  const [value, setValue] = useState(cell.value ?? '');
  const { field, column, label, raw, why, options } = cell;
  const one = (answer: string | null) => onAnswer([{ row, column: field, value: answer }]);
  return (
    <div className="question">
      <p>
        <strong>{label}</strong> {column && <span className="muted">{t('imports.cell', { cell: `${column}${row}` })}</span>}{' '}
        {raw && <q>{raw}</q>} <span className="muted">{why?.text}</span>
      </p>
      <div className="row-gap">
        {options.length > 0 ? (
          <select className="input" value={value} aria-label={label} onChange={({ target }) => setValue(target.value)}>
            <option value="">{t('imports.chooseValue')}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ) : (
          <input className="input" value={value} aria-label={label} onChange={({ target }) => setValue(target.value)} />
        )}
        <button type="button" className="button button-primary" disabled={busy || !value} onClick={() => one(value)}>
          {t('imports.accept')}
        </button>
        {raw && (
          <button
            type="button"
            className="button"
            disabled={busy || !value}
            onClick={() => onAnswer([{ row: 'all', column: field, raw, value }])}
          >
            {t('imports.acceptAll', { raw: raw.slice(0, SHOWN) })}
          </button>
        )}
        <button type="button" className="button" disabled={busy} onClick={() => one('skip')}>
          {t('imports.skip')}
        </button>
      </div>
    </div>
  );
}
