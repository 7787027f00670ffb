import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count, percent } from '../../parts/format';
import { Sheet } from '../../parts/sheet';
import type { Forecast } from './forecast';
import { OriginTable } from './origin-table';
import { NO_LEVERS, wayOf } from './outcome';
import { WaySum } from './way-sum';

interface Props {
  readonly forecast: Forecast;
  readonly year: Forecast['years'][number] | undefined;
}

/** What is to be expected of a year, and how many people it asks for: each number opens what it is made of. */
export function YearAhead({ forecast, year }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'origins' | 'sum' | null>(null);
  if (!year)
    return (
      <>
        <td />
        <td />
        <td />
      </>
    );
  const { onDay, numerator, denominator, worst, best, need, gross } = year;
  const close = () => setOpen(null);
  const way = open === 'sum' ? wayOf(forecast, NO_LEVERS, onDay).find((one) => `${one.year}-12-31` === onDay) : undefined;
  const of = t('targets.chart.of', { numerator: count(numerator), denominator: count(denominator) });
  const title = t('origins.title', { people: count(numerator), year: onDay.slice(0, 4) });
  return (
    <>
      <td className="number">
        <button type="button" className="link-button" aria-label={`${percent(year.rate)}: ${title}`} onClick={() => setOpen('origins')}>
          {percent(year.rate)}
        </button>{' '}
        <span className="muted">
          ({worst === best ? of : `${t('targets.chart.between', { low: percent(year.worstRate), high: percent(year.bestRate) })}; ${of}`})
        </span>
        {open === 'origins' && (
          <Sheet size="side" title={title} onClose={close}>
            <OriginTable forecast={forecast} levers={NO_LEVERS} until={onDay} onLeave={close} />
          </Sheet>
        )}
        {way && <WaySum forecast={forecast} year={way} onClose={close} />}
      </td>
      {(['need', 'gross'] as const).map((which) => (
        <td key={which} className="number">
          <Asked
            people={which === 'need' ? need : gross}
            which={which}
            year={onDay.slice(0, 4)}
            onOpen={gross === null ? null : () => setOpen('sum')}
          />
        </td>
      ))}
    </>
  );
}

interface AskedProps {
  readonly people: number | null;
  readonly which: 'need' | 'gross';
  readonly year: string;
  readonly onOpen: (() => void) | null;
}

function Asked({ people, which, year, onOpen }: AskedProps) {
  const { t } = useTranslation();
  if (people === null || onOpen === null) return people === null ? '' : count(people);
  return (
    <button type="button" className="link-button" aria-label={t(`origins.way.${which}`, { year, people: count(people) })} onClick={onOpen}>
      {count(people)}
    </button>
  );
}
