import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { count, time } from '../../parts/format';

type Import = components['schemas']['ImportView'];

/** An import that will not go on by itself: columns to confirm, cells to answer, rows to write. */
export const isWaiting = ({ status, open }: Import): boolean =>
  status === 'needs_mapping' || status === 'ready' || (status === 'committed' && open > 0);

const SHOWN = 5;

export function ImportTasks({ items }: { readonly items: readonly Import[] }) {
  const { t } = useTranslation();
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('work.task')}</th>
            <th scope="col" className="number">
              {t('work.amount')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t('work.act')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>
                <strong>{t(`work.kinds.${kindOf(item)}`)}</strong>
                <div className="muted">{item.fileName}</div>
              </td>
              <td className="number nowrap">
                {item.open > 0
                  ? t('work.cells', { count: item.open, shown: count(item.open) })
                  : t('work.rows', { count: item.counts.rows, shown: count(item.counts.rows) })}
              </td>
              <td className="work-act">
                <Link to="/nhap/$id" params={{ id: item.id }} className="button">
                  {t('work.goOn')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function kindOf({ status, open }: Import): 'columns' | 'answer' | 'write' {
  if (status === 'needs_mapping') return 'columns';
  return open > 0 ? 'answer' : 'write';
}

/** What was written lately; the import itself offers to undo it. */
export function RecentImports({ items }: { readonly items: readonly Import[] }) {
  const { t } = useTranslation();
  const written = items.filter(({ committedAt }) => committedAt !== null).slice(0, SHOWN);
  return (
    <section className="card card-body" aria-labelledby="work-recent">
      <h2 id="work-recent">{t('work.recent')}</h2>
      {written.length === 0 && <p className="muted">{t('work.noneWritten')}</p>}
      <ul className="work-recent">
        {written.map((item) => (
          <li key={item.id}>
            <span>
              <strong>{item.fileName}</strong>
              <span className="muted">
                {time(item.committedAt)},{' '}
                {t(item.status === 'undone' ? 'work.undone' : 'work.written', { count: item.counts.rows, shown: count(item.counts.rows) })}
              </span>
            </span>
            <Link
              to="/nhap/$id"
              params={{ id: item.id }}
              aria-label={t(item.status === 'undone' ? 'work.lookAt' : 'work.lookOrUndo', { file: item.fileName })}
            >
              {t(item.status === 'undone' ? 'work.look' : 'work.lookUndo')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
