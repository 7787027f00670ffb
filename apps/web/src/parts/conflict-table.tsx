import { useTranslation } from 'react-i18next';
import './conflict-table.css';

export interface ConflictLine {
  readonly label: string;
  readonly was: string;
  readonly theirs: string;
  readonly mine: string;
}

interface Props {
  readonly message: string;
  readonly lines: readonly ConflictLine[];
  readonly onMine: (() => void) | null; // null: there is nothing left to write mine into
  readonly onTheirs: () => void;
}

/** Three columns: before, theirs, mine. Nothing typed is lost, and nobody is overwritten unseen. */
export function ConflictTable({ message, lines, onMine, onTheirs }: Props) {
  const { t } = useTranslation();
  const shown = lines.filter(({ was, theirs, mine }) => was !== theirs || was !== mine);
  return (
    <section className="conflict" aria-label={t('shell.conflict.title')}>
      <p className="form-error" role="alert">
        {message}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('shell.conflict.field')}</th>
            <th scope="col">{t('shell.conflict.before')}</th>
            <th scope="col">{t('shell.conflict.theirs')}</th>
            <th scope="col">{t('shell.conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ label, was, theirs, mine }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{was}</td>
              <td className={theirs === was ? '' : 'conflict-new'}>{theirs}</td>
              <td className={mine === was ? '' : 'conflict-new'}>{mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row-gap">
        {onMine && (
          <button type="button" className="button button-primary" onClick={onMine}>
            {t('shell.conflict.saveMine')}
          </button>
        )}
        <button type="button" className="button" onClick={onTheirs}>
          {t('shell.conflict.keepTheirs')}
        </button>
      </div>
    </section>
  );
}
