import { useTranslation } from 'react-i18next';
import { count } from '../../parts/format';
import type { Forecast } from './forecast';
import { type Levers, wayOf } from './outcome';
import { StudyingLink } from './studying-link';

interface Props {
  readonly forecast: Forecast;
  readonly levers: Levers;
}

const SOURCES = ['studying', 'byThemselves', 'landed', 'recruits', 'attracted'] as const;

/** How many people must newly count every year, who they are, and by when somebody must be sent to be among them. */
export function WayTable({ forecast, levers }: Props) {
  const { t } = useTranslation();
  const years = wayOf(forecast, levers);
  if (years.length === 0) return null;
  const thisYear = Number(forecast.basis.onDay.slice(0, 4));
  return (
    <details className="planner-way">
      <summary>{t('targets.way.title')}</summary>
      <section className="table-scroll" aria-label={t('targets.way.title')} tabIndex={0}>
        <table className="table">
          <caption className="visually-hidden">{t('targets.way.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('targets.way.year')}</th>
              <th scope="col" className="number">
                {t('targets.way.gross')}
              </th>
              {SOURCES.map((source) => (
                <th key={source} scope="col" className="number">
                  {t(`targets.way.${source}`)}
                </th>
              ))}
              <th scope="col" className="number">
                {t('targets.way.open')}
              </th>
              <th scope="col">{t('targets.way.sendBy')}</th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year.year}>
                <th scope="row">{year.year}</th>
                <td className="number">{count(year.gross)}</td>
                {SOURCES.map((source) => (
                  <td key={source} className="number">
                    {count(year[source])}
                  </td>
                ))}
                <td className="number">
                  <strong>{count(year.open)}</strong>
                </td>
                <td>{year.sendBy >= thisYear ? t('targets.way.until', { year: year.sendBy }) : t('targets.way.tooLate')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <StudyingLink forecast={forecast} />
    </details>
  );
}
