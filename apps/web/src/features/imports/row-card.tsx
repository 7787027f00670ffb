import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell, ImportRowView } from './api';
import { CellNote } from './cell-note';
import { CellQuestion } from './cell-question';
import type { Answer } from './preview-step';
import './rows.css';

interface Props {
  readonly row: ImportRowView;
  readonly busy: boolean;
  readonly editable: boolean;
  /** Of the cells that are not asked about: those worth a look here. */
  readonly worth: (cell: Cell) => boolean;
  readonly onAnswer: (answers: readonly Answer[]) => void;
}

/** These can be left out by one click; whoever is asked about is left out as an answer. */
const COMES_IN = new Set(['create', 'update']);

/** One row of the file: who it is, what is asked, what was repaired, what would change. */
export function RowCard({ row, busy, editable, worth, onAnswer }: Props) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [again, setAgain] = useState<string | null>(null); // an answered cell that is being answered once more
  const asks = row.cells.filter(({ decision, answered, field }) => (decision === 'ask' && !answered) || field === again);
  const rest = row.cells.filter((cell) => !asks.includes(cell));
  const notable = rest.filter(worth);
  const shown = all ? rest : notable;
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
        {editable && COMES_IN.has(row.decision) && !row.cells.some(({ field }) => field === 'person') && (
          <button
            type="button"
            className="link-button"
            disabled={busy}
            onClick={() => onAnswer([{ row: row.key, column: 'person', value: 'skip' }])}
          >
            {t('imports.leaveRow')}
          </button>
        )}
      </div>
      {asks.map((cell) => (
        <CellQuestion
          key={cell.field}
          row={row.key}
          cell={cell}
          busy={busy || !editable}
          onAnswer={(answers) => {
            setAgain(null);
            onAnswer(answers);
          }}
        />
      ))}
      {row.changes.length > 0 && row.decision === 'update' && <Changes changes={row.changes} />}
      {shown.length > 0 && (
        <dl className="cells">
          {shown.map((cell) => (
            <CellNote
              key={cell.field}
              row={row.key}
              cell={cell}
              busy={busy}
              {...(editable ? { onAnswer } : {})}
              onAgain={() => setAgain(cell.field)}
            />
          ))}
        </dl>
      )}
      {rest.length > notable.length && (
        <button type="button" className="link-button row-all" onClick={() => setAll(!all)} aria-expanded={all}>
          {t(all ? 'imports.fewerCells' : 'imports.allCells', { cells: rest.length })}
        </button>
      )}
    </li>
  );
}

/** What the record says and what it would say. */
function Changes({ changes }: { readonly changes: ImportRowView['changes'] }) {
  const { t } = useTranslation();
  return (
    <table className="table change-table">
      <thead>
        <tr>
          <th scope="col">{t('imports.field')}</th>
          <th scope="col">{t('imports.before')}</th>
          <th scope="col">{t('imports.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, label, before, after }) => (
          <tr key={field + after}>
            <th scope="row">{label}</th>
            <td className="muted">{before ?? t('imports.nothing')}</td>
            <td className="change-new">{after ?? t('imports.leftOut')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
