import { useTranslation } from 'react-i18next';
import { type Cell, cellName } from './api';
import type { Answer } from './preview-step';

interface Props {
  readonly row: string;
  readonly cell: Cell;
  readonly busy: boolean;
  readonly onAnswer?: (answers: readonly Answer[]) => void; // absent: nothing can be answered any more
  readonly onAgain: () => void;
}

/** A cell and what was made of it; what a rule repaired can be refused, what was answered can be answered again. */
export function CellNote({ row, cell, busy, onAnswer, onAgain }: Props) {
  const { t } = useTranslation();
  const { field, column, label, raw, display, decision, answered, why, warn } = cell;
  const one = (value: string) => onAnswer?.([{ row, column: field, value }]);
  return (
    <div>
      <dt>{[label, column && t('imports.cell', { cell: cellName(column, row) })].filter(Boolean).join(', ')}</dt>
      <dd className="cell-value">{display || <span className="muted">{t('imports.leftOut')}</span>}</dd>
      <dd className="cell-why">
        {why && !answered && (
          <span className="pill pill-ochre">
            {why.text}
            {raw && raw !== display ? ` («${raw}»)` : ''}
          </span>
        )}
        {answered && <span className="pill pill-green">{t('imports.answered')}</span>}
        {warn && <span className="pill pill-red">{warn.text}</span>}
      </dd>
      {onAnswer && (answered || decision === 'fix') && (
        <dd className="cell-acts">
          {!answered && canKeep(cell) && (
            <button type="button" className="link-button" disabled={busy} onClick={() => one(raw.trim())}>
              {t('imports.keepRaw')}
            </button>
          )}
          {!answered && (
            <button
              type="button"
              className="link-button"
              disabled={busy}
              onClick={() => one('skip')}
              aria-label={t('imports.refuseFix', { field: label })}
            >
              {t('imports.skip')}
            </button>
          )}
          {answered && (
            <button type="button" className="link-button" disabled={busy} onClick={onAgain}>
              {t('imports.answerAgain')}
            </button>
          )}
        </dd>
      )}
    </div>
  );
}

/** Words can stand as the file has them; a code or a date cannot. */
const canKeep = ({ raw, value, display }: Cell): boolean => value === display && raw.trim() !== value && /\p{L}{2}/u.test(raw);
