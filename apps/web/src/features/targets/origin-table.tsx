import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../parts/format';
import type { Forecast } from './forecast';
import { type OriginOpen, OriginSheet } from './origin-sheet';
import { wayTo } from './origins';
import type { Levers } from './outcome';
import { signed } from './signed';
import './bridge.css';

interface Props {
  readonly forecast: Forecast;
  readonly levers: Levers;
  readonly until?: string; // another year-end than that of the target
  readonly onLeave?: () => void; // a link leads away from here
}

/** From who counts today to who will at the target: each number opens its people, or what it is expected from. */
export function OriginTable({ forecast, levers, until, onLeave }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<OriginOpen | null>(null);
  const way = wayTo(forecast, levers, until);
  if (!way) return null;
  const { year, from, to, need } = way;
  let reached = from;
  const steps = way.steps
    .filter(({ people }) => people !== 0)
    .map((step) => {
      const start = reached;
      reached += step.people;
      return { ...step, start };
    });
  const heights = [from, to, ...steps.map(({ start, people }) => start + people)];
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const base = Math.max(0, low - (high - low || 1));
  const at = (value: number) => ((value - base) / (high - base || 1)) * 100;
  const title = t('origins.title', { people: count(to), year });
  return (
    <section className="origins" aria-label={title}>
      {!until && <h3>{title}</h3>}
      <table className="table bridge-table">
        <caption className="visually-hidden">{title}</caption>
        <tbody>
          <tr className="bridge-total">
            <th scope="row">{t('origins.now')}</th>
            <td className="bridge-bar-cell">
              <span aria-hidden className="bridge-bar" style={{ left: 0, width: `${at(from)}%` }} />
            </td>
            <td className="number">
              <Link
                to="/chi-tieu/$ma"
                params={{ ma: forecast.indicator }}
                search={{ ...(forecast.unit ? { unit: forecast.unit.id } : {}), part: 'numerator' } as never}
                resetScroll={false}
                {...(onLeave ? { onClick: onLeave } : {})}
                aria-label={t('origins.open', { of: t('origins.now'), people: count(from) })}
              >
                {count(from)}
              </Link>
            </td>
          </tr>
          {steps.map(({ origin, people, start }) => (
            <tr key={origin}>
              <th scope="row">
                {t(`origins.of.${origin}`)} <span className="muted">{t(`origins.said.${origin}`)}</span>
              </th>
              <td className="bridge-bar-cell">
                <span
                  aria-hidden
                  className={people < 0 ? 'bridge-bar bridge-minus' : 'bridge-bar bridge-plus'}
                  style={{
                    left: `${at(Math.min(start, start + people))}%`,
                    width: `${Math.max(0.8, at(start + Math.abs(people)) - at(start))}%`,
                  }}
                />
              </td>
              <td className="number">
                <button
                  type="button"
                  className="link-button"
                  aria-label={t('origins.open', { of: t(`origins.of.${origin}`), people: signed(people) })}
                  onClick={() => setOpen({ of: origin, year: null, through: year, people: Math.abs(people) })}
                >
                  {signed(people)}
                </button>
              </td>
            </tr>
          ))}
          <tr className="bridge-total">
            <th scope="row">
              {t('origins.yearEnd', { year })}{' '}
              {need !== null && <span className="figure-gap">{t('origins.need', { people: count(need) })}</span>}
            </th>
            <td className="bridge-bar-cell">
              <span aria-hidden className="bridge-bar" style={{ left: 0, width: `${at(to)}%` }} />
            </td>
            <td className="number">{count(to)}</td>
          </tr>
        </tbody>
      </table>
      {open && <OriginSheet forecast={forecast} levers={levers} open={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
