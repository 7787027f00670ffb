import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import type { components } from '../../api/schema';
import { DayField } from '../../parts/day-field';
import { count, day, percent } from '../../parts/format';
import { readTime, typedTime } from '../../parts/moment';
import { Sheet } from '../../parts/sheet';
import { Failed, Skeleton } from '../../parts/states';
import { BridgeTable } from './bridge-table';
import { CountedList } from './counted-list';
import { CountingNote, countingOf, untilCounted, untilListed } from './counting';
import type { TargetSearch } from './routes';
import './bridge.css';

type Asked = Pick<TargetSearch, 'since' | 'sinceKnown' | 'why'>;
type Term = components['schemas']['BridgeTerm'];

interface Props {
  readonly code: string;
  readonly unit: string | undefined;
  readonly to: string;
  readonly mayOpen: boolean;
  readonly asked: Asked;
  readonly onAsk: (next: Asked, replace?: boolean) => void;
}

/** What made the number change between two days; every reason opens its people. */
export function BridgeCard({ code, unit, to, mayOpen, asked, onAsk }: Props) {
  const { t } = useTranslation();
  const from = asked.since && asked.since < to ? asked.since : `${Number(to.slice(0, 4)) - 1}-12-31`;
  const knownAt = asked.sinceKnown;
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
  const open = data?.terms.find(({ term }) => term === asked.why);
  return (
    <section className="card card-body bridge" aria-labelledby="bridge">
      <div className="group-head">
        <h2 id="bridge">{t('targets.bridge.title')}</h2>
        <form className="row-gap bridge-from no-print" onSubmit={(event) => event.preventDefault()}>
          <DayField
            name="from"
            label={t('targets.bridge.from')}
            initial={from}
            onDay={(chosen) => chosen && chosen < to && onAsk({ since: chosen, why: undefined }, true)}
          />
          <KnownAt knownAt={knownAt} onKnownAt={(sinceKnown) => onAsk({ sinceKnown: sinceKnown ?? undefined, why: undefined }, true)} />
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
          <BridgeTable bridge={data} {...(mayOpen ? { onOpen: ({ term }: Term) => onAsk({ why: term }) } : {})} />
        </>
      )}
      {open && mayOpen && <TermPeople code={code} query={query} term={open} onClose={() => onAsk({ why: undefined })} />}
    </section>
  );
}

/** The number as it was known then is where the bridge begins: what was corrected since is a reason of its own. */
function KnownAt({ knownAt, onKnownAt }: { readonly knownAt: string | undefined; readonly onKnownAt: (knownAt: string | null) => void }) {
  const { t } = useTranslation();
  const take = (input: HTMLInputElement) => {
    const [typed, read] = [input.value.trim(), readTime(input.value)];
    input.setCustomValidity(typed === '' || read ? '' : t('shell.wrongTime'));
    if ((typed === '' || read) && typed !== typedTime(knownAt)) onKnownAt(read);
  };
  return (
    <label>
      {t('targets.bridge.knownAt')}
      <input
        className="input"
        name="knownAt"
        defaultValue={typedTime(knownAt)}
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
