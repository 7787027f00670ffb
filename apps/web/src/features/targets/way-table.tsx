import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../parts/format';
import type { Forecast } from './forecast';
import { type Levers, type WayYear, wayOf } from './outcome';
import { StudyingLink } from './studying-link';
import { StudyingPeople } from './studying-people';

interface Props {
  readonly forecast: Forecast;
  readonly levers: Levers;
}

const EXPECTED = ['byThemselves', 'landed', 'recruits', 'attracted'] as const;
const SOURCES = ['studying', ...EXPECTED] as const;

/** How many people must newly count every year, who they are, and by when somebody must be sent to be among them. */
export function WayTable({ forecast, levers }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<WayYear | null>(null);
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
                <td className="number">{numberOf(year.gross)}</td>
                <td className="number">
                  <Due year={year} onOpen={() => setOpen(year)} />
                </td>
                {EXPECTED.map((source) => (
                  <td key={source} className="number">
                    {count(year[source])}
                  </td>
                ))}
                <td className="number">
                  <strong>{numberOf(year.open)}</strong>
                </td>
                <td>
                  {year.gross === null
                    ? '–'
                    : year.sendBy >= thisYear
                      ? t('targets.way.until', { year: year.sendBy })
                      : t('targets.way.tooLate')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="muted">{t('targets.way.note')}</p>
      <StudyingLink forecast={forecast} />
      {open && (
        <StudyingPeople
          code={forecast.indicator}
          unit={forecast.unit?.id}
          due={{ year: open.year, people: open.due }}
          onClose={() => setOpen(null)}
        />
      )}
    </details>
  );
}

const numberOf = (value: number | null): string => (value === null ? '–' : count(value));

/** The people behind it, and how many of them are counted on. */
function Due({ year: { year, due, studying }, onOpen }: { readonly year: WayYear; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  if (due === 0) return count(0);
  return (
    <>
      <button type="button" className="link-button" onClick={onOpen} aria-label={t('targets.way.due', { year, people: count(due) })}>
        {count(due)}
      </button>
      {studying !== due && <span className="muted"> {t('targets.way.expected', { people: count(studying) })}</span>}
    </>
  );
}
