import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { count, time } from '../../parts/format';
import type { Forecast } from './forecast';
import { NumberHeads } from './number-heads';

/** What happened in the last years, from which the rest is expected; each year leads to what changed in it, person by person. */
export function HistoryTable({ forecast: { history, historyCountedAt, indicator, unit } }: { readonly forecast: Forecast }) {
  const { t } = useTranslation();
  if (history.length === 0) return <p className="muted">{t('origins.history.none')}</p>;
  return (
    <div>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">{t('origins.history.title')}</caption>
          <thead>
            <tr>
              <NumberHeads
                rows={t('origins.history.year')}
                numbers={(['present', 'left', 'recruited', 'recruitedCounting', 'converted'] as const).map((what) =>
                  t(`origins.history.${what}`),
                )}
              />
            </tr>
          </thead>
          <tbody>
            {history.map((year) => (
              <tr key={year.to}>
                <th scope="row">
                  <Link
                    to="/chi-tieu/$ma"
                    params={{ ma: indicator }}
                    search={{ ...(unit ? { unit: unit.id } : {}), onDay: year.to, since: year.from } as never}
                    aria-label={t('origins.history.open', { year: year.to.slice(0, 4) })}
                  >
                    {year.to.slice(0, 4)}
                  </Link>
                </th>
                <td className="number">{count(year.present)}</td>
                <td className="number">{count(year.left)}</td>
                <td className="number">{count(year.recruited)}</td>
                <td className="number">{count(year.recruitedCounting)}</td>
                <td className="number">{count(year.converted)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {historyCountedAt && <p className="muted small">{t('origins.history.countedAt', { time: time(historyCountedAt) })}</p>}
      <p className="muted small">{t('origins.history.note')}</p>
    </div>
  );
}
