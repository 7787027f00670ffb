import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import type { components } from '../../api/schema';
import { DayField } from '../../parts/day-field';
import { count, day, percent } from '../../parts/format';
import { readTime } from '../../parts/moment';
import { Sheet } from '../../parts/sheet';
import { Failed, Skeleton } from '../../parts/states';
import { BridgeTable } from './bridge-table';
import { CountedList } from './counted-list';
import { CountingNote, countingOf, untilCounted, untilListed } from './counting';
import './bridge.css';

type Term = components['schemas']['BridgeTerm'];

interface Props {
  readonly code: string;
  readonly unit: string | undefined;
  readonly to: string;
  readonly mayOpen: boolean;
}

/** What made the number change between two days; every reason opens its people. */
export function BridgeCard({ code, unit, to, mayOpen }: Props) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(`${Number(to.slice(0, 4)) - 1}-12-31`);
  const [knownAt, setKnownAt] = useState<string | null>(null);
  const [open, setOpen] = useState<Term | null>(null);
  const query = { from, to, ...(unit ? { unit } : {}), ...(knownAt ? { knownAt } : {}) };
  const {
    data: found,
    error,
    isPending,
    refetch,
  } = $api.useQuery(
    'get',
    '/api/indicators/{code}/bridge',
    { params: { path: { code }, query } },
    { placeholderData: keepPreviousData, enabled: from < to, refetchInterval: untilCounted },
  );
  const counting = countingOf(found);
  const data = counting ? undefined : found;
  return (
    <section className="card card-body bridge" aria-labelledby="bridge">
      <div className="group-head">
        <h2 id="bridge">{t('targets.bridge.title')}</h2>
        <form className="row-gap bridge-from no-print" onSubmit={(event) => event.preventDefault()}>
          <DayField
            name="from"
            label={t('targets.bridge.from')}
            initial={from}
            onDay={(chosen) => chosen && chosen < to && setFrom(chosen)}
          />
          <KnownAt onKnownAt={setKnownAt} />
        </form>
      </div>
      {isPending && <Skeleton rows={4} />}
      {counting && <CountingNote counting={counting} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <p>
            {t('targets.bridge.sentence', {
              from: day(data.from.onDay),
              to: day(data.to.onDay),
              before: percent(data.from.rate),
              after: percent(data.to.rate),
              was: t('targets.chart.of', { numerator: count(data.from.numerator), denominator: count(data.from.denominator) }),
              is: t('targets.chart.of', { numerator: count(data.to.numerator), denominator: count(data.to.denominator) }),
            })}
          </p>
          <BridgeTable bridge={data} {...(mayOpen ? { onOpen: setOpen } : {})} />
        </>
      )}
      {open && data && <TermPeople code={code} query={query} term={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** The number as it was known then is where the bridge begins: what was corrected since is a reason of its own. */
function KnownAt({ onKnownAt }: { readonly onKnownAt: (knownAt: string | null) => void }) {
  const { t } = useTranslation();
  const take = (input: HTMLInputElement) => {
    const [typed, read] = [input.value.trim(), readTime(input.value)];
    input.setCustomValidity(typed === '' || read ? '' : t('shell.wrongTime'));
    if (typed === '' || read) onKnownAt(read);
  };
  return (
    <label>
      {t('targets.bridge.knownAt')}
      <input
        className="input"
        name="knownAt"
        autoComplete="off"
        placeholder={t('shell.timeHint')}
        onBlur={({ currentTarget }) => take(currentTarget)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && take(currentTarget)}
      />
    </label>
  );
}

interface PeopleProps {
  readonly code: string;
  readonly query: { readonly from: string; readonly to: string; readonly unit?: string; readonly knownAt?: string };
  readonly term: Term;
  readonly onClose: () => void;
}

function TermPeople({ code, query, term: { term, people }, onClose }: PeopleProps) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery({
    queryKey: ['bridge-people', code, query, term],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => {
      const asked = { ...query, term, limit: 50, ...(pageParam ? { after: pageParam } : {}) };
      return (await api.GET('/api/indicators/{code}/bridge/people', { params: { path: { code }, query: asked } })).data!;
    },
    getNextPageParam: ({ next }) => next,
    refetchInterval: untilListed,
  });
  return (
    <Sheet size="side" title={`${t(`targets.bridge.terms.${term}`)}: ${count(people)}`} onClose={onClose}>
      <CountedList pages={pages} moment={{}} />
    </Sheet>
  );
}
