import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useMay } from '../../app/session';
import { day, today } from '../../parts/format';
import { type Moment, momentOf } from '../../parts/moment';
import { MomentButton, MomentNotice } from '../../parts/moment-control';
import { Page } from '../../parts/page';
import { Failed, NoRight, Skeleton, Stale } from '../../parts/states';
import { UnitPicker } from '../../parts/unit-picker';
import { BridgeCard } from './bridge-card';
import { CountingNote, countingOf, untilCounted } from './counting';
import { Definition } from './definition';
import { FirstPeople } from './first-people';
import { type Forecast, forecastOf, useForecast } from './forecast';
import { ForecastState } from './forecast-state';
import { GroupTable } from './group-table';
import { Headline } from './headline';
import { IndicatorStrip } from './indicator-strip';
import { type Levers, yearsWith } from './outcome';
import { PartsBar } from './parts-bar';
import { usePast } from './past';
import { PeoplePanel } from './people-panel';
import { PlannerCard } from './planner-card';
import type { TargetSearch } from './routes';
import { SnapshotsCard } from './snapshots-card';
import { fileOf, TableFile } from './take-away';
import { TrajectoryCard } from './trajectory-card';
import './targets.css';
import './target-sheets.css';

const FIRST = 'postgraduate-rate';

export function TargetPage() {
  return useMay('indicators.read') ? <Target /> : <NoRight permission="indicators.read" />;
}

function Target() {
  const { t, i18n } = useTranslation();
  const search = useSearch({ strict: false }) as TargetSearch;
  const navigate = useNavigate();
  const mayOpen = useMay('indicators.people');
  const { ma } = useParams({ strict: false }) as { readonly ma?: string };
  const code = ma ?? FIRST;
  const go = (next: Partial<TargetSearch>, replace = false) =>
    void navigate({
      ...(ma ? { to: '/chi-tieu/$ma', params: { ma } } : { to: '/chi-tieu' }),
      search: { ...search, ...next } as never,
      resetScroll: false,
      replace,
    } as never);
  const lookAt = ({ onDay, knownAt }: Moment) => go({ onDay, knownAt });
  const by = search.by ?? 'unit';
  const moment = momentOf(search);
  const query = { ...(search.unit ? { unit: search.unit } : {}), ...moment, by };
  const { data, error, refetch, isPending, dataUpdatedAt } = $api.useQuery(
    'get',
    '/api/indicators/{code}/measure',
    { params: { path: { code }, query } },
    { placeholderData: keepPreviousData, refetchInterval: untilCounted },
  );
  const { data: list } = $api.useQuery('get', '/api/indicators', {}, { staleTime: 600_000 });
  const definition = list?.items.find((item) => item.code === code);
  const past = usePast(code, search.unit, moment);
  const asked = useForecast(code, search.unit, mayOpen && definition?.kind === 'stock' && !moment.onDay && !moment.knownAt);
  const language = i18n.language === 'en' ? 'en' : 'vi';
  const [mix, setMix] = useState<{ readonly of: Forecast; readonly levers: Levers } | null>(null); // solved for one number of one unit

  if (isPending) return <Skeleton rows={8} />;
  if (!data)
    return (
      <>
        <MomentNotice moment={moment} onMoment={lookAt} />
        <Failed page error={error} onRetry={() => void refetch()} />
      </>
    );
  const counting = countingOf(data);
  if (counting)
    return (
      <Page
        title={definition?.name[language] ?? ''}
        sub={t('targets.counting.sub')}
        actions={<MomentButton moment={moment} onMoment={lookAt} />}
      >
        <CountingNote counting={counting} />
      </Page>
    );
  const target = data.target ? Number(data.target.value) : null;
  const ahead = data.rate === null ? undefined : forecastOf(asked.data); // of nobody nothing is foretold
  const outlook = ahead && !moment.onDay && !moment.knownAt ? ahead.status : undefined;
  const nobody = data.numerator + data.remainder + data.unknown + data.excluded === 0;

  return (
    <Page
      title={definition?.name[language] ?? ''}
      sub={t('targets.asOf', { unit: data.unit?.name ?? t('targets.wholeScope'), day: day(data.onDay) })}
      actions={
        <>
          <UnitPicker
            value={search.unit ?? data.unit?.id ?? null}
            onChange={(unit) => go({ unit: unit ?? undefined, group: undefined, part: undefined })}
            label={t('targets.scope')}
          />
          <MomentButton moment={moment} onMoment={lookAt} present={data.toldAnewOn ? data.onDay : undefined} />
          <button type="button" className="button" onClick={() => window.print()}>
            <Printer size={15} aria-hidden />
            {t('targets.print')}
          </button>
          <TableFile href={fileOf(`/api/indicators/${code}/file`, query)} />
        </>
      }
    >
      <MomentNotice moment={moment} onMoment={lookAt} />
      {data.toldAnewOn && (
        <p className="notice moment-notice" role="status">
          {t(moment.onDay ? 'targets.publishedOf' : 'targets.published', { day: day(data.onDay), anew: day(data.toldAnewOn) })}
        </p>
      )}
      {error && <Stale error={error} since={dataUpdatedAt} onRetry={() => void refetch()} />}
      <div className="stack target-sheets">
        <IndicatorStrip
          code={code}
          outlook={outlook}
          unit={search.unit}
          moment={moment}
          search={{ ...(search.unit ? { unit: search.unit } : {}), ...moment }}
        />
        <section className="card card-body target-headline">
          <div>
            <Headline
              measured={data}
              target={target}
              outlook={outlook}
              {...(mayOpen ? { onPeople: () => go({ part: 'denominator', group: undefined }) } : {})}
            />
            {nobody && mayOpen && definition?.kind === 'stock' && !moment.onDay && !moment.knownAt && <FirstPeople />}
          </div>
          <PartsBar
            code={code}
            counts={data}
            isCohort={definition?.kind === 'cohort'}
            chosen={search.part}
            {...(mayOpen ? { onChoose: (part) => go({ part, group: undefined }) } : {})}
          />
        </section>
        <TrajectoryCard
          name={definition?.name[language] ?? ''}
          forecast={ahead}
          mix={ahead && mix?.of === ahead ? yearsWith(ahead, mix.levers) : []}
          code={code}
          measured={data}
          unit={search.unit}
          onDay={search.onDay}
          {...(mayOpen
            ? { onPoint: (onDay: string) => go({ onDay: onDay === today() ? undefined : onDay, part: 'numerator', group: undefined }) }
            : {})}
        />
        {!nobody && <ForecastState asked={asked} />}
        {ahead && <PlannerCard code={code} measured={data} forecast={ahead} onMix={(levers) => setMix(levers && { of: ahead, levers })} />}
        <div className="target-columns">
          <GroupTable
            by={by}
            groups={(data.toldAnewOn && data.rate === null ? null : data.groups) ?? []} // of nobody nothing is told
            whole={data}
            target={target}
            past={past}
            onBy={(next) => go({ by: next, group: undefined, part: undefined })}
            {...(mayOpen
              ? {
                  onUnit: (unit: string) => go({ unit, group: undefined, part: undefined }),
                  onPeople: (group, part) => go({ group: group ?? '', part }),
                }
              : {})}
          />
          <div className="stack">
            {definition && <Definition definition={definition} measured={data} language={language} />}
            {mayOpen && !nobody && <SnapshotsCard code={code} measured={data} />}
          </div>
        </div>
        {mayOpen && !nobody && definition?.kind !== 'cohort' && (
          <BridgeCard
            key={data.onDay}
            code={code}
            unit={search.unit}
            to={data.onDay}
            mayOpen={mayOpen}
            asked={search}
            onAsk={(next, replace) => go(next, replace)}
          />
        )}
      </div>
      {search.part && mayOpen && (
        <PeoplePanel
          code={code}
          part={search.part}
          query={{ ...query, ...(search.group !== undefined ? { group: search.group } : {}) }}
          groupName={search.group !== undefined ? (data.groups?.find((group) => (group.code ?? '') === search.group)?.name ?? null) : null}
          onPart={(part) => go({ part })}
          onClose={() => go({ part: undefined, group: undefined })}
        />
      )}
    </Page>
  );
}
