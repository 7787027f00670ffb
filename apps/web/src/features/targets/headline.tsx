import { Trans, useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { count, day, percent } from '../../parts/format';
import { StatusPill } from './status-pill';

interface Props {
  readonly measured: components['schemas']['MeasureAnswer'];
  readonly target: number | null;
  readonly onPeople?: () => void; // opens those it is measured over
  readonly outlook?: string | undefined; // the status with where the forecast ends, once that is known
}

/** A sentence that states the finding, then the figure with what bounds it. */
export function Headline({ measured, target, onPeople, outlook }: Props) {
  const { t } = useTranslation();
  const { rate, rateRange, denominator, status, unknownValue } = measured;
  const basis = t('targets.basis', { count: denominator, people: count(denominator) });
  return (
    <div>
      <h2 className="target-sentence">
        <Sentence measured={measured} target={target} />
      </h2>
      {rate !== null && (
        <>
          <p className="muted">
            {onPeople ? (
              <button type="button" className="link-button" onClick={onPeople}>
                {basis}
              </button>
            ) : (
              basis
            )}
          </p>
          <p className="target-figure">
            {percent(rate)}
            {target !== null && <small>{t('targets.target', { value: percent(target), day: day(measured.target?.by) })}</small>}
          </p>
        </>
      )}
      <div className="row-gap">
        {(target !== null || status !== 'no_path') && <StatusPill status={outlook ?? status} rate={rate} milestone={measured.milestone} />}
        {unknownValue > 0 && (
          <span className="muted">
            {t('targets.range', {
              low: percent(rateRange.low),
              high: percent(rateRange.high),
              count: unknownValue,
              people: count(unknownValue),
            })}
          </span>
        )}
      </div>
      {measured.reason && <p className="notice">{measured.reason}</p>}
    </div>
  );
}

function Sentence({ measured, target }: Props) {
  const { t } = useTranslation();
  const { rate, status, short, onDay } = measured;
  const values = { rate: percent(rate), people: count(short ?? 0), target: percent(target), day: day(onDay) };
  const marks = { rate: <b className="figure-rate" />, gap: <b className="figure-gap" /> };
  if (rate === null) return t('targets.headline.notMeasurable');
  if (short === null || target === null) return <Trans i18nKey="targets.headline.noTarget" values={values} components={marks} />;
  if (status === 'met') return <Trans i18nKey="targets.headline.met" values={values} components={marks} />;
  return (
    <Trans
      i18nKey={status === 'missed' ? 'targets.headline.missed' : 'targets.headline.short'}
      count={short}
      values={values}
      components={marks}
    />
  );
}
