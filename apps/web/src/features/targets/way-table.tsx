import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../parts/format';
import type { Forecast } from './forecast';
import { NumberHeads } from './number-heads';
import { type OriginOpen, OriginSheet } from './origin-sheet';
import { type Levers, type WayYear, wayOf } from './outcome';
import { StudyingLink } from './studying-link';
import { WaySum } from './way-sum';

interface Props {
  readonly forecast: Forecast;
  readonly levers: Levers;
}

const EXPECTED = ['byThemselves', 'landed', 'recruits', 'attracted'] as const;
const SOURCES = ['studying', ...EXPECTED] as const;

/** How many people must newly count every year, who they are, and by when somebody must be sent to be among them. */
export function WayTable({ forecast, levers }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<OriginOpen | null>(null);
  const [summed, setSummed] = useState<WayYear | null>(null);
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
              <NumberHeads
                rows={t('targets.way.year')}
                numbers={(['gross', ...SOURCES, 'open'] as const).map((of) => t(`targets.way.${of}`))}
              />
              <th scope="col">{t('targets.way.sendBy')}</th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year.year}>
                <th scope="row">{year.year}</th>
                <td className="number">
                  <Sum year={year} of="gross" onOpen={() => setSummed(year)} />
                </td>
                <td className="number">
                  <Due year={year} onOpen={() => setOpen({ of: 'studying', year: year.year, people: year.due })} />
                </td>
                {EXPECTED.map((source) => (
                  <td key={source} className="number">
                    <Expected year={year} of={source} onOpen={() => setOpen({ of: source, year: year.year, people: year[source] })} />
                  </td>
                ))}
                <td className="number">
                  <strong>
                    <Sum year={year} of="open" onOpen={() => setSummed(year)} />
                  </strong>
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
      {open && <OriginSheet forecast={forecast} levers={levers} open={open} onClose={() => setOpen(null)} />}
      {summed && <WaySum forecast={forecast} year={summed} onClose={() => setSummed(null)} />}
    </details>
  );
}

interface CellProps {
  readonly year: WayYear;
  readonly onOpen: () => void;
}

/** What the year asks for, or what is missing then: opens the sum it is made by. */
function Sum({ year, of, onOpen }: CellProps & { readonly of: 'gross' | 'open' }) {
  const { t } = useTranslation();
  const people = year[of];
  if (people === null) return '–';
  return (
    <button
      type="button"
      className="link-button"
      onClick={onOpen}
      aria-label={t(`origins.way.${of}`, { year: year.year, people: count(people) })}
    >
      {count(people)}
    </button>
  );
}

/** Nobody stands behind an expectation yet: it opens what it is expected from. */
function Expected({ year, of, onOpen }: CellProps & { readonly of: (typeof EXPECTED)[number] }) {
  const { t } = useTranslation();
  const people = year[of];
  if (people === 0) return count(0);
  const label = t('origins.way.expected', { of: t(`origins.of.${of}`), year: year.year, people: count(people) });
  return (
    <button type="button" className="link-button" onClick={onOpen} aria-label={label}>
      {count(people)}
    </button>
  );
}

/** The people behind it, and how many of them are counted on. */
function Due({ year: { year, due, studying }, onOpen }: CellProps) {
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
