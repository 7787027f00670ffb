import { Failed, Skeleton } from '../../parts/states';
import { CountingNote, countingOf } from './counting';
import type { useForecast } from './forecast';

/** In the place of the planner as long as there is no forecast: it is being made, the years it is made of are being counted, or what went wrong. */
export function ForecastState({ asked }: { readonly asked: ReturnType<typeof useForecast> }) {
  const { data, error, isLoading, refetch } = asked;
  const counting = countingOf(data);
  if (!counting && !isLoading && (data || !error)) return null;
  return (
    <section className="card card-body no-print">
      {counting ? (
        <CountingNote counting={counting} />
      ) : error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton rows={4} />
      )}
    </section>
  );
}
