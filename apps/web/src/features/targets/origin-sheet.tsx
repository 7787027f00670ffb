import { useTranslation } from 'react-i18next';
import { count } from '../../parts/format';
import { Sheet } from '../../parts/sheet';
import type { Forecast } from './forecast';
import { ForecastPeople } from './forecast-people';
import { OriginWords } from './origin-words';
import type { Origin } from './origins';
import type { Levers } from './outcome';

/** A number of the way: of one year, or of all years through another, that of the target unless said. */
export interface OriginOpen {
  readonly of: Origin;
  readonly year: number | null;
  readonly through?: number;
  readonly people: number;
}

interface Props {
  readonly forecast: Forecast;
  readonly levers: Levers;
  readonly open: OriginOpen;
  readonly onClose: () => void;
}

/** Behind a number of the way: its people where they are known, else what it is expected from. */
export function OriginSheet({ forecast, levers, open: { of, year, through, people }, onClose }: Props) {
  const { t } = useTranslation();
  const last = through ?? Number(forecast.target!.by.slice(0, 4));
  const when = year === null ? { through: last } : { year };
  const titled = (of: string, people: number) =>
    t(year === null ? 'origins.sheet.through' : 'origins.sheet.year', { of, people: count(people), year: year ?? last });
  if (of === 'studying')
    return (
      <ForecastPeople
        forecast={forecast}
        asked={{ list: 'people', ...when }}
        title={(total = people) => titled(t('origins.of.studying'), total)}
        onClose={onClose}
      />
    );
  if (of === 'retiring')
    return (
      <ForecastPeople
        forecast={forecast}
        asked={{ list: 'retiring', ...when, part: 'numerator' }}
        title={(total = people) => titled(t('origins.of.retiring'), total)}
        onClose={onClose}
      />
    );
  return (
    <Sheet size="side" title={titled(t(`origins.of.${of}`), people)} onClose={onClose}>
      <OriginWords forecast={forecast} levers={levers} of={of} year={year} />
    </Sheet>
  );
}
