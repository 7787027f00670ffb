import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '../../api/client';
import type { components } from '../../api/schema';

export type Quota = components['schemas']['QuotaView'];
type QuotaPage = components['schemas']['QuotaPage'];
export type QuotaDetail = components['schemas']['QuotaDetail'];
export type QuotaRow = components['schemas']['QuotaRow'];
export type QuotaChange = components['schemas']['ChangeQuotaBody'];

const PAGE = 200;
const MOST = 2_000;

export interface AskedQuotas {
  readonly year: number;
  readonly unit?: string;
  readonly field?: string;
}

/** The quotas of a year, all pages of them so that the sums are right; beyond `MOST` the page says that there are more. */
export const useQuotas = (asked: AskedQuotas) =>
  useQuery({
    queryKey: ['quotas', asked],
    queryFn: async ({ signal }) => {
      const items: Quota[] = [];
      let after: string | null = null;
      do {
        const page: QuotaPage = await pageOf(asked, after, signal);
        items.push(...page.items);
        after = page.next;
      } while (after && items.length < MOST);
      return { items, more: after !== null };
    },
    placeholderData: (old) => old,
  });

const pageOf = async (asked: AskedQuotas, after: string | null, signal: AbortSignal): Promise<QuotaPage> => {
  const query = { year: String(asked.year), limit: PAGE, ...rest(asked), ...(after ? { after } : {}) };
  return (await api.GET('/api/quotas', { params: { query }, signal })).data!;
};

const rest = ({ unit, field }: AskedQuotas) => ({ ...(unit ? { unit } : {}), ...(field ? { field } : {}) });

/** How many people are in sight for each quota of the year, and the case that is open. */
export function useSight(year: number) {
  const { data } = $api.useQuery('get', '/api/quota-sight', { params: { query: { year: String(year) } } });
  return new Map((data?.items ?? []).map((item) => [item.quotaId, item]));
}

export const useQuota = (id: string) =>
  useQuery({
    queryKey: ['quota', id],
    queryFn: async () => (await api.GET('/api/quotas/{id}', { params: { path: { id } } })).data!,
    refetchOnWindowFocus: false, // a form that is open keeps the version it began with
  });

/** A change of quotas; afterwards everything that counts them is asked again. */
export function useQuotaAct<Input, Result>(act: (input: Input) => Promise<Result>, onDone?: (result: Result) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (result) => {
      await client.invalidateQueries();
      onDone?.(result);
    },
  });
}

export const ifMatch = (version: number) => ({ 'If-Match': `"v${version}"` });

/** Posts that are still open; more filled than given leaves none. */
export const openOf = ({ given, filled }: Pick<Quota, 'given' | 'filled'>): number => Math.max(0, given - filled);
