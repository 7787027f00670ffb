import { useTranslation } from 'react-i18next';
import { count, percent } from '../../parts/format';
import { Sheet } from '../../parts/sheet';
import type { Forecast } from './forecast';
import { OriginTable } from './origin-table';
import { NO_LEVERS, wayOf } from './outcome';
import { WaySum } from './way-sum';

type Year = Forecast['years'][number];
/** Where the people of a year come from, or the sum of what it asks for. */
export interface YearOpen {
  readonly year: Year;
  readonly of: 'origins' | 'sum';
}

interface Props {
  readonly year: Year | undefined;
  readonly onOpen: (open: YearOpen) => void;
}

/** What is to be expected of a year, and how many people it asks for: each number opens what it is made of. */
export function YearAhead({ year, onOpen }: Props) {
  const { t } = useTranslation();
  if (!year)
    return (
      <>
        <td />
        <td />
        <td />
      </>
    );
  const { numerator, denominator, worst, best, gross } = year;
  const of = t('targets.chart.of', { numerator: count(numerator), denominator: count(denominator) });
  const asked = (which: 'need' | 'gross') => {
    const people = year[which];
    if (people === null || gross === null) return people === null ? '' : count(people); // a ceiling asks for nobody
    const label = t(`origins.way.${which}`, { year: year.onDay.slice(0, 4), people: count(people) });
    return (
      <button type="button" className="link-button" aria-label={label} onClick={() => onOpen({ year, of: 'sum' })}>
        {count(people)}
      </button>
    );
  };
  return (
    <>
      <td className="number">
        <button
          type="button"
          className="link-button"
          aria-label={`${percent(year.rate)}: ${t('origins.title', { people: count(numerator), year: year.onDay.slice(0, 4) })}`}
          onClick={() => onOpen({ year, of: 'origins' })}
        >
          {percent(year.rate)}
        </button>{' '}
        <span className="muted">
          ({worst === best ? of : `${t('targets.chart.between', { low: percent(year.worstRate), high: percent(year.bestRate) })}; ${of}`})
        </span>
      </td>
      <td className="number">{asked('need')}</td>
      <td className="number">{asked('gross')}</td>
    </>
  );
}

interface SheetProps {
  readonly forecast: Forecast;
  readonly open: YearOpen;
  readonly onClose: () => void;
}

export function YearSheet({ forecast, open: { year, of }, onClose }: SheetProps) {
  const { t } = useTranslation();
  const { onDay, numerator } = year;
  if (of === 'sum') {
    const way = wayOf(forecast, NO_LEVERS, onDay).find((one) => `${one.year}-12-31` === onDay);
    return way && <WaySum forecast={forecast} year={way} onClose={onClose} />;
  }
  return (
    <Sheet size="side" title={t('origins.title', { people: count(numerator), year: onDay.slice(0, 4) })} onClose={onClose}>
      <OriginTable forecast={forecast} levers={NO_LEVERS} until={onDay} onLeave={onClose} />
    </Sheet>
  );
}
