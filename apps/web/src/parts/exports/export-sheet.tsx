import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { count } from '../format';
import { ProblemNote } from '../problem-note';
import { Sheet } from '../sheet';
import { Failed, Skeleton } from '../states';
import { type ListQuestion, useExport } from './use-export';
import { WaitingList } from './waiting-list';
import './exports.css';

const FORMATS = ['xlsx', 'csv', 'pdf'] as const;
type Format = (typeof FORMATS)[number];
const USES = ['own', 'shared', 'published'] as const;
type Use = (typeof USES)[number];

interface Props {
  readonly question: ListQuestion;
  readonly people: number;
  readonly onClose: () => void;
}

/** Which columns, as what file, and what for; then the file. */
export function ExportSheet({ question, people, onClose }: Props) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = $api.useQuery('get', '/api/exports/columns', {}, { staleTime: 600_000 });
  const { start, cancel, stillThere, made, error: refused } = useExport(question);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [format, setFormat] = useState<Format>('xlsx');
  const [purpose, setPurpose] = useState('');
  const [use, setUse] = useState<Use>('own');
  const columns = chosen ?? new Set(data?.items.filter(({ usual }) => usual).map(({ code }) => code));
  const choose = (code: string) => {
    const next = new Set(columns);
    if (!next.delete(code)) next.add(code);
    setChosen(next);
  };
  const waits = made?.status === 'waiting' || made?.status === 'refused';
  const working = start.isPending || (start.isSuccess && (!made || made.status === 'running'));
  return (
    <Sheet title={t('exports.title', { count: people, people: count(people) })} onClose={onClose}>
      {isPending && <Skeleton rows={5} />}
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {waits && <WaitingList made={made} onCancel={() => cancel.mutate()} />}
      {data && made?.status !== 'ready' && !waits && (
        <form
          className="form export-form"
          onSubmit={(event) => {
            event.preventDefault();
            const wanted = data.items.map(({ code }) => code).filter((code) => columns.has(code));
            start.mutate({ columns: wanted, format, purpose: purpose.trim(), use });
          }}
        >
          <fieldset>
            <legend>{t('exports.columns')}</legend>
            <div className="export-columns">
              {data.items.map(({ code, label }) => (
                <label key={code}>
                  <input type="checkbox" checked={columns.has(code)} onChange={() => choose(code)} />
                  {label}
                </label>
              ))}
            </div>
            <div className="row-gap">
              <button type="button" className="link-button" onClick={() => setChosen(new Set(data.items.map(({ code }) => code)))}>
                {t('exports.allColumns')}
              </button>
              <button type="button" className="link-button" onClick={() => setChosen(null)}>
                {t('exports.usualColumns')}
              </button>
            </div>
          </fieldset>
          <fieldset>
            <legend>{t('exports.format')}</legend>
            <div className="row-gap">
              {FORMATS.map((key) => (
                <label key={key} className="export-format">
                  <input type="radio" name="format" checked={format === key} onChange={() => setFormat(key)} />
                  {t(`exports.formats.${key}`)}
                </label>
              ))}
            </div>
          </fieldset>
          <fieldset>
            <legend>{t('exports.use')}</legend>
            <div className="row-gap">
              {USES.map((key) => (
                <label key={key} className="export-format">
                  <input type="radio" name="use" checked={use === key} onChange={() => setUse(key)} />
                  {t(`exports.uses.${key}`)}
                </label>
              ))}
            </div>
            {use !== 'own' && <small className="muted">{t(`exports.useMeans.${use}`)}</small>}
          </fieldset>
          <label>
            {t('exports.purpose')}
            <input
              required
              maxLength={300}
              autoComplete="off"
              placeholder={t('exports.purposeHint')}
              value={purpose}
              onChange={({ target }) => setPurpose(target.value)}
            />
            <small className="muted">{t('exports.purposeWhy')}</small>
          </label>
          <ProblemNote error={refused} />
          {made?.error && (
            <p className="form-error" role="alert">
              {made.error.detail}
            </p>
          )}
          <button type="submit" className="button button-primary" disabled={working || columns.size === 0}>
            {t(working ? 'exports.making' : 'exports.make')}
          </button>
          {made?.status === 'running' && (
            <button type="button" className="button" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
              {t('exports.cancel')}
            </button>
          )}
          {made?.status === 'cancelled' && (
            <p className="muted" role="status">
              {t('exports.cancelled')}
            </p>
          )}
          {working && <progress aria-label={t('exports.making')} max={made?.progress?.total ?? undefined} value={madeSoFar(made)} />}
        </form>
      )}
      {made?.status === 'ready' && (
        <div className="export-ready" role="status">
          <p>{t('exports.ready', { count: made.people ?? 0, people: count(made.people ?? 0) })}</p>
          {made.withheld > 0 && (
            <p>
              {t(made.use === 'published' ? 'exports.unpublished' : 'exports.withheld', {
                count: made.withheld,
                shown: count(made.withheld),
              })}
            </p>
          )}
          <a
            className="button button-primary"
            href={`/api/exports/${made.id}/file`}
            download
            onClick={(event) => {
              event.preventDefault();
              const { href } = event.currentTarget;
              void stillThere().then((there) => there && window.location.assign(href));
            }}
          >
            <Download size={15} aria-hidden />
            {made.fileName}
          </a>
          <button type="button" className="link-button" onClick={() => start.reset()}>
            {t('exports.again')}
          </button>
        </div>
      )}
    </Sheet>
  );
}

const madeSoFar = (made: ReturnType<typeof useExport>['made']): number | undefined =>
  made?.progress?.total ? made.progress.done : undefined;
