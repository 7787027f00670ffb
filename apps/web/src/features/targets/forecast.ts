import { keepPreviousData } from '@tanstack/react-query';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';
import { countingOf, untilCounted } from './counting';

export type Forecast = components['schemas']['Forecast'];

/** Where the number goes, asked once for a page: its history takes the server a while. */
export const useForecast = (code: string, unit: string | undefined, enabled: boolean) =>
  $api.useQuery(
    'get',
    '/api/indicators/{code}/forecast',
    { params: { path: { code }, query: { ...(unit ? { unit } : {}) } } },
    { placeholderData: keepPreviousData, enabled, staleTime: 300_000, refetchInterval: untilCounted },
  );

/** The forecast, once the years it is made of are counted. */
export const forecastOf = (data: Forecast | undefined): Forecast | undefined => (countingOf(data) ? undefined : data);
