import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useMay } from '../../app/session';
import { count, day, percent } from '../../parts/format';
import { Page } from '../../parts/page';
import { Failed, NoRight, Skeleton } from '../../parts/states';
import { UnitPicker } from '../../parts/unit-picker';
import { ViewDay } from '../../parts/view-day';
import { GroupTable } from './group-table';
import { PartsBar } from './parts-bar';
import { PeoplePanel } from './people-panel';
import type { TargetSearch } from './routes';
import { StatusPill } from './status-pill';
import './targets.css';

const CODE = 'postgraduate-rate';

export function TargetPage() {
  return useMay('indicators.read') ? <Target /> : <NoRight permission="indicators.read" />;
}

function Target() {
  const { t, i18n } = useTranslation();
  const search = useSearch({ strict: false }) as TargetSearch;
  const navigate = useNavigate();
  const go = (next: Partial<TargetSearch>) => void navigate({ to: '/chi-tieu', search: { ...search, ...next } as never });
  const by = search.by ?? 'unit';
  const query = { ...(search.unit ? { unit: search.unit } : {}), ...(search.onDay ? { onDay: search.onDay } : {}), by };
  const { data, error, refetch, isPending } = $api.useQuery(
    'get',
    '/api/indicators/{code}/measure',
    { params: { path: { code: CODE }, query } },
    { placeholderData: keepPreviousData },
  );
  const { data: list } = $api.useQuery('get', '/api/indicators');
  const definition = list?.items.find(({ code }) => code === CODE);
  const language = i18n.language === 'en' ? 'en' : 'vi';

  if (isPending) return <Skeleton rows={8} />;
  if (error && !data) return <Failed error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const target = data.target ? Number(data.target.value) : null;

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
          <ViewDay label={t('targets.onDay')} value={search.onDay ?? data.onDay} onDay={(onDay) => go({ onDay })} />
          <button type="button" className="button" onClick={() => window.print()}>
            <Printer size={15} aria-hidden />
            {t('targets.print')}
          </button>
        </>
      }
    >
      <div className="stack">
        <section className="card card-body target-headline">
          <div>
            <h2>{headline(t, data.status, data.rate, data.short)}</h2>
            <p className="target-figure">
              {percent(data.rate)}
              {target !== null && <small>{t('targets.target', { value: percent(target), day: day(data.target?.by) })}</small>}
            </p>
            <div className="row-gap">
              <StatusPill status={data.status} />
              {data.unknownValue > 0 && (
                <span className="muted">
                  {t('targets.range', { low: percent(data.rateRange.low), high: percent(data.rateRange.high) })}
                </span>
              )}
            </div>
            {data.reason && <p className="notice">{data.reason}</p>}
          </div>
          <PartsBar counts={data} chosen={search.part} onChoose={(part) => go({ part, group: undefined })} />
        </section>

        <GroupTable
          by={by}
          groups={data.groups ?? []}
          whole={data}
          target={target}
          onBy={(next) => go({ by: next, group: undefined, part: undefined })}
          onPeople={(group) => go({ group: group ?? '', part: 'numerator' })}
          onUnit={(unit) => go({ unit, group: undefined, part: undefined })}
        />

        {definition && (
          <details className="card card-body">
            <summary>{t('targets.definition')}</summary>
            <p>{definition.describes[language]}</p>
            <p className="muted">{definition.legalSource[language]}</p>
            <p className="muted">
              {t('targets.version', { version: definition.version })}{' '}
              {data.ofWhich
                .filter((part) => part.count > 0)
                .map((part) => `${part.code}: ${count(part.count)}`)
                .join(', ')}
            </p>
          </details>
        )}
      </div>
      {search.part && (
        <PeoplePanel
          code={CODE}
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

type Translate = ReturnType<typeof useTranslation>['t'];

/** A sentence that states the finding. */
function headline(t: Translate, status: string, rate: number | null, short: number | null): string {
  if (rate === null) return t('targets.headline.notMeasurable');
  if (status === 'met') return t('targets.headline.met');
  if (short === null) return t('targets.headline.noTarget');
  return t(status === 'missed' ? 'targets.headline.missed' : 'targets.headline.short', { people: count(short) });
}
