import { useTranslation } from 'react-i18next';
import { count, percent } from '../../parts/format';
import type { Forecast } from './forecast';
import { ForecastLists } from './forecast-lists';
import { hasRange } from './forecast-range';
import { NO_LEVERS, outcomeOf } from './outcome';
import { StatusPill } from './status-pill';

/** Where it ends if nothing more is decided, and what that is made of. */
export function ForecastSentence({ forecast }: { readonly forecast: Forecast }) {
  const { t } = useTranslation();
  const { target, history, basis, retirementUnknown, overdue, studying, studyingUnknown, years, status } = forecast;
  const last = years.find(({ onDay }) => onDay >= (target?.by ?? '2030-12-31'));
  if (!last) return null;
  const year = last.onDay.slice(0, 4);
  const short = target ? outcomeOf(forecast, NO_LEVERS).short : null;
  const retiring = basis.retiring.filter((one) => one.year <= Number(year)).reduce((sum, { denominator }) => sum + denominator, 0);
  return (
    <>
      <p className="forecast-sentence">
        {t(short === null ? 'targets.forecast.plain' : short > 0 ? 'targets.forecast.short' : 'targets.forecast.met', {
          year,
          rate: percent(last.rate),
          between:
            last.worst === last.best ? '' : t('targets.forecast.between', { low: percent(last.worstRate), high: percent(last.bestRate) }),
          count: short ?? 0,
          people: count(short ?? 0),
        })}{' '}
        {target && <StatusPill status={status} />}
      </p>
      <details>
        <summary>{t('targets.forecast.how')}</summary>
        <p>
          {t('targets.forecast.made', {
            present: count(basis.denominator),
            retiring: count(retiring),
            year,
            attrition: percent(basis.attrition.mean),
            from: history[0]?.to.slice(0, 4),
            to: history.at(-1)?.to.slice(0, 4),
            converted: count(Math.round(basis.converted.mean * 10) / 10),
            share: percent(basis.recruitShare.mean),
          })}
        </p>
        <p>
          {t('targets.forecast.gaps', { unknown: count(retirementUnknown), overdue: count(overdue) })}{' '}
          {studying > 0
            ? t('targets.forecast.studying', { people: count(studying), unknown: count(studyingUnknown) })
            : t('targets.forecast.notStudying')}{' '}
          {t(hasRange(forecast) ? 'targets.forecast.range' : 'targets.forecast.noRange')}
        </p>
        <ForecastLists forecast={forecast} year={Number(year)} retiring={retiring} />
      </details>
    </>
  );
}
