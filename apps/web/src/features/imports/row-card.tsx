import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell, ImportRowView } from './api';
import type { Answer } from './preview-step';

interface Props {
  readonly row: ImportRowView;
  readonly busy: boolean;
  readonly editable: boolean;
  readonly onAnswer: (answers: readonly Answer[]) => void;
}

/** One row of the file: who it is, what is asked, what was repaired, what would change. */
export function RowCard({ row, busy, editable, onAnswer }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const asks = row.cells.filter(({ decision, answered }) => decision === 'ask' && !answered);
  const rest = row.cells.filter((cell) => !asks.includes(cell));
  const notable = rest.filter(({ decision, warn, answered }) => decision !== 'accept' || warn || answered);
  return (
    <li className="card card-body row-card">
      <div className="row-gap">
        <span className="muted">{t('imports.rowNumber', { row: row.key })}</span>
        <strong>{row.name || t('imports.noName')}</strong>
        <span className={`pill tone-${row.decision}`}>{t(`imports.decision.${row.decision as 'create'}`)}</span>
        {row.person && (
          <Link to="/ho-so/$id" params={{ id: row.person.id }}>
            {row.person.code}
          </Link>
        )}
        {row.conflict && <span className="pill pill-red">{row.conflict.text}</span>}
      </div>
      {asks.map((cell) => (
        <Question key={cell.field} row={row.key} cell={cell} busy={busy || !editable} onAnswer={onAnswer} />
      ))}
      {row.changes.length > 0 && row.decision === 'update' && (
        <ul className="changes">
          {row.changes.map(({ field, label, before, after }) => (
            <li key={field + after}>
              {label}: <del>{before ?? t('imports.nothing')}</del> → <ins>{after}</ins>
            </li>
          ))}
        </ul>
      )}
      <CellList cells={all ? rest : notable} />
      {rest.length > notable.length && (
        <button type="button" className="link-button" onClick={() => setAll(!all)} aria-expanded={all}>
          {t(all ? 'imports.fewerCells' : 'imports.allCells', { cells: rest.length })}
        </button>
      )}
    </li>
  );
}

function CellList({ cells }: { readonly cells: readonly Cell[] }) {
  const { t } = useTranslation();
  if (cells.length === 0) return null;
  return (
    <dl className="cells">
      {cells.map((cell) => (
        <div key={cell.field}>
          <dt>{cell.label}</dt>
          <dd>
            {cell.display || t('imports.leftOut')}
            {cell.why && !cell.answered && (
              <span className="pill pill-ochre">
                {cell.why.text}
                {cell.raw && cell.raw !== cell.display ? ` («${cell.raw}»)` : ''}
              </span>
            )}
            {cell.answered && <span className="pill pill-green">{t('imports.answered')}</span>}
            {cell.warn && <span className="pill pill-red">{cell.warn.text}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A cell nobody can decide but the officer: the suggestion is one click, for this row or all of its kind. */
function Question({
  row,
  cell,
  busy,
  onAnswer,
}: {
  readonly row: string;
  readonly cell: Cell;
  readonly busy: boolean;
  readonly onAnswer: Props['onAnswer'];
}) {
  const { t } = useTranslation();
  const [value, setValue] = useState(cell.value ?? '');
  const one = (answer: string | null) => onAnswer([{ row, column: cell.field, value: answer }]);
  return (
    <div className="question">
      <p>
        <strong>{cell.label}</strong> {cell.column && <span className="muted">{t('imports.cell', { cell: `${cell.column}${row}` })}</span>}{' '}
        {cell.raw && <q>{cell.raw}</q>} <span className="muted">{cell.why?.text}</span>
      </p>
      <div className="row-gap">
        {cell.options.length > 0 ? (
          <select className="input" value={value} aria-label={cell.label} onChange={({ target }) => setValue(target.value)}>
            <option value="">{t('imports.chooseValue')}</option>
            {cell.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ) : (
          <input className="input" value={value} aria-label={cell.label} onChange={({ target }) => setValue(target.value)} />
        )}
        <button type="button" className="button button-primary" disabled={busy || !value} onClick={() => one(value)}>
          {t('imports.accept')}
        </button>
        {cell.raw && (
          <button
            type="button"
            className="button"
            disabled={busy || !value}
            onClick={() => onAnswer([{ row: 'all', column: cell.field, raw: cell.raw, value }])}
          >
            {t('imports.acceptAll', { raw: cell.raw.slice(0, 24) })}
          </button>
        )}
        <button type="button" className="button" disabled={busy} onClick={() => one('skip')}>
          {t('imports.skip')}
        </button>
      </div>
    </div>
  );
}
