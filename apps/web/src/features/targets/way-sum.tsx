import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../../parts/format';
import { Sheet } from '../../parts/sheet';
import type { Forecast } from './forecast';
import { ForecastPeople } from './forecast-people';
import type { WayYear } from './outcome';
import { signed } from './signed';

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
    [t('origins.sum.need', { year }), count(sum.need)],
    [t('origins.sum.before', { year: year - 1 }), signed(-sum.before)],
    [t('origins.sum.leavers'), signed(sum.leavers)],
    [t('targets.way.gross'), count(gross)],
    ...(['studying', 'byThemselves', 'landed', 'recruits', 'attracted'] as const)
      .filter((source) => from[source] !== 0)
      .map((source) => [t(`targets.way.${source}`), signed(-from[source])]),
    [t('targets.way.open'), count(open)],
  ] as const;
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
        <table className="table">
          <caption className="visually-hidden">{t('origins.sum.title', { year })}</caption>
          <tbody>
            {lines.map(([what, people], at) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td className="number">{at === 3 || at === lines.length - 1 ? <strong>{people}</strong> : people}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {retired > 0 && (
          <button type="button" className="link-button" onClick={() => setRetiring(true)}>
            {t('origins.sum.retiring', { people: count(retired), year })}
          </button>
        )}
      </div>
    </Sheet>
  );
}
