import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../parts/format';
import { Sheet } from '../../parts/sheet';
import type { Forecast } from './forecast';
import { ForecastPeople } from './forecast-people';
import type { WayYear } from './outcome';
import { signed } from './signed';
import { SumTable } from './sum-table';

interface Props {
  readonly forecast: Forecast;
  readonly year: WayYear;
  readonly onClose: () => void;
}

/** How many must newly count in a year, and how many of them are missing: the sum, line by line. */
export function WaySum({ forecast, year: { year, sum, gross, open, ...from }, onClose }: Props) {
  const { t } = useTranslation();
  const [retiring, setRetiring] = useState(false);
  if (sum === null || gross === null || open === null) return null;
  const retired = forecast.basis.retiring.find((one) => one.year === year)?.numerator ?? 0;
  const lines = [
    { what: t('origins.sum.need', { year, present: count(sum.present) }), people: count(sum.need) },
    { what: t('origins.sum.before', { year: year - 1 }), people: signed(-sum.before) },
    { what: t('origins.sum.leavers'), people: signed(sum.leavers) },
    { what: t('targets.way.gross'), people: count(gross), isTotal: true },
    ...(['studying', 'byThemselves', 'landed', 'recruits', 'attracted'] as const)
      .filter((source) => from[source] !== 0)
      .map((source) => ({ what: t(`targets.way.${source}`), people: signed(-from[source]) })),
    { what: t('targets.way.open'), people: count(open), isTotal: true },
  ];
  if (retiring)
    return (
      <ForecastPeople
        forecast={forecast}
        asked={{ list: 'retiring', year, part: 'numerator' }}
        title={(people = retired) => t('origins.sheet.year', { of: t('origins.of.retiring'), people: count(people), year })}
        onClose={onClose}
      />
    );
  return (
    <Sheet size="side" title={t('origins.sum.title', { year })} onClose={onClose}>
      <div className="stack">
        <SumTable title={t('origins.sum.title', { year })} lines={lines} />
        {retired > 0 && (
          <button type="button" className="link-button" onClick={() => setRetiring(true)}>
            {t('origins.sum.retiring', { people: count(retired), year })}
          </button>
        )}
      </div>
    </Sheet>
  );
}
