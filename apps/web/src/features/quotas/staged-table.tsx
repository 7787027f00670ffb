import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { COLUMNS, type Column, placeOf, type Reasons, type StagedRow } from './staged';

interface Props {
  readonly rows: readonly StagedRow[];
  readonly reasons: Reasons;
  readonly onCell: (row: number, column: Column, text: string) => void;
  readonly onRemove: (row: number) => void;
}

/** The pasted rows before they are written; a wrong cell says why below itself. */
export function StagedTable({ rows, reasons, onCell, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <section className="table-scroll" aria-label={t('quotas.paste.staged')}>
      <table className="table staged">
        <thead>
          <tr>
            <th scope="col">{t('quotas.paste.row')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`quotas.fields.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('quotas.paste.remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // rows have no name of their own: their place is what the server points at
            // a row that is taken away moves those below, and every cell is controlled
            <tr key={placeOf(at, 'year')}>
              <th scope="row">{at + 1}</th>
              {COLUMNS.map((column) => (
                <StagedCell
                  key={column}
                  place={placeOf(at, column)}
                  label={t('quotas.paste.cell', { column: t(`quotas.fields.${column}`), row: at + 1 })}
                  column={column}
                  text={row[column]}
                  reason={reasons.get(placeOf(at, column))}
                  onText={(text) => onCell(at, column, text)}
                />
              ))}
              <td>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={t('quotas.paste.removeRow', { row: at + 1 })}
                  onClick={() => onRemove(at)}
                >
                  <X size={15} aria-hidden />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  readonly place: string;
  readonly label: string;
  readonly column: Column;
  readonly text: string;
  readonly reason: string | undefined;
  readonly onText: (text: string) => void;
}

function StagedCell({ place, label, column, text, reason, onText }: CellProps) {
  const about = `why${place.replaceAll('/', '-')}`;
  return (
    <td className={`staged-${column}`}>
      <input
        className="input"
        value={text}
        aria-label={label}
        aria-invalid={reason !== undefined}
        aria-describedby={reason === undefined ? undefined : about}
        autoComplete="off"
        onChange={({ target }) => onText(target.value)}
      />
      {reason !== undefined && (
        <div id={about} className="staged-why">
          {reason}
        </div>
      )}
    </td>
  );
}
