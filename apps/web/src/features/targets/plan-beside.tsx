import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { count, day, percent, today } from '../../parts/format';
import { countingOf, untilCounted } from './counting';
import { NumberHeads } from './number-heads';
import { planBeside } from './outcome';

type Scenario = components['schemas']['ScenarioView'];

/** What a saved scenario planned for every year, beside what was measured since. */
export function PlanBeside({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { data } = $api.useQuery(
    'get',
    '/api/indicators/{code}/trajectory',
    { params: { path: { code: scenario.indicator }, query: { unit: scenario.unit.id } } },
    { placeholderData: keepPreviousData, refetchInterval: untilCounted },
  );
  const now = today();
  const rateOf = ({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }) =>
    percent(denominator > 0 ? numerator / denominator : null);
  return (
    <details className="small">
      <summary>{t('targets.beside.title')}</summary>
      <table className="table">
        <caption className="visually-hidden">{t('targets.beside.of', { name: scenario.name })}</caption>
        <thead>
          <tr>
            <NumberHeads
              rows={t('targets.chart.day')}
              numbers={[t('targets.beside.planned'), t('targets.beside.actual'), t('targets.beside.difference')]}
            />
          </tr>
        </thead>
        <tbody>
          {planBeside(scenario, countingOf(data) ? [] : (data?.actual ?? []), scenario.result.onDay).map(({ onDay, planned, actual }) => (
            <tr key={onDay}>
              <th scope="row">{day(onDay)}</th>
              <td className="number">
                {rateOf(planned)} <span className="muted">{count(planned.numerator)}</span>
              </td>
              <td className="number">
                {actual ? rateOf(actual) : t('targets.beside.notYet')}{' '}
                {actual && (
                  <span className="muted">
                    <Link
                      to="/chi-tieu/$ma"
                      params={{ ma: scenario.indicator }}
                      search={
                        { unit: scenario.unit.id, part: 'numerator', ...(actual.onDay === now ? {} : { onDay: actual.onDay }) } as never
                      }
                      aria-label={t('targets.chart.pointAt', {
                        day: day(actual.onDay),
                        rate: rateOf(actual),
                        numerator: count(actual.numerator),
                        denominator: count(actual.denominator),
                      })}
                    >
                      {count(actual.numerator)}
                    </Link>
                    {actual.onDay !== onDay && ` (${day(actual.onDay)})`}
                  </span>
                )}
              </td>
              <td className="number">
                {actual &&
                  t('targets.beside.people', {
                    count: Math.abs(actual.numerator - planned.numerator),
                    people: signedCount(actual.numerator - planned.numerator),
                  })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const signedCount = (difference: number): string => `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${count(Math.abs(difference))}`;
