import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cell, cellName } from './api';
import type { Answer } from './preview-step';

interface Props {
  readonly row: string;
  readonly cell: Cell;
  readonly busy: boolean;
  readonly onAnswer: (answers: readonly Answer[]) => void;
}

const SHOWN = 24;
/** Of one person alone: an answer to all cells of the content would be none. */
const OF_ONE = new Set(['person', 'citizen_id', 'phone', 'email', 'row']);

/** A cell nobody can decide but the officer: the suggestion is one click, for this row or all of its kind. */
export function CellQuestion({ row, cell, busy, onAnswer }: Props) {
  const { t } = useTranslation();
  const [value, setValue] = useState(cell.value ?? '');
  const { field, column, label, raw, why, options } = cell;
  const one = (answer: string | null) => onAnswer([{ row, column: field, value: answer }]);
  const all = (answer: string) =>
    onAnswer([{ row: 'all', column: field, ...(raw ? { raw } : { suggested: cell.value ?? '' }), value: answer }]);
  const ofMany = !OF_ONE.has(field);
  const shown = raw.slice(0, SHOWN);
  const onlyOut = field === 'person' && options.length === 0; // nobody the row can be
  return (
    <div className="question">
      <p>
        <strong>{label}</strong> {column && <span className="muted">{t('imports.cell', { cell: cellName(column, row) })}</span>}{' '}
        {raw && <q>{raw}</q>} <span className="muted">{why?.text}</span>
      </p>
      <div className="row-gap">
        {!onlyOut && (
          <>
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
          </>
        )}
        {ofMany && (
          <button type="button" className="button" disabled={busy || !value} onClick={() => all(value)}>
            {raw ? t('imports.acceptAll', { raw: shown }) : t('imports.acceptAllEmpty')}
          </button>
        )}
        <button type="button" className="button" disabled={busy} onClick={() => one('skip')}>
          {t(field === 'person' ? 'imports.leaveRow' : 'imports.skip')}
        </button>
        {ofMany && (
          <button type="button" className="link-button" disabled={busy} onClick={() => all('skip')}>
            {raw ? t('imports.skipAll', { raw: shown }) : t('imports.skipAllEmpty')}
          </button>
        )}
      </div>
    </div>
  );
}
