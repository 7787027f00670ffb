import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import type { components } from '../../api/schema';
import { useMay } from '../../app/session';
import { formValues } from '../../parts/form-values';
import { count, day, percent, time } from '../../parts/format';
import { ProblemNote } from '../../parts/problem-note';
import type { Measured } from './api';
import { useTargetAct } from './api';
import { CountingBar, untilFrozen } from './counting';
import { SnapshotSheet } from './snapshot-sheet';

type SnapshotWaiting = components['schemas']['SnapshotWaiting'];

interface Props {
  readonly code: string;
  readonly measured: Measured;
}

/** Numbers as they were reported: frozen with everybody behind them. */
export function SnapshotsCard({ code, measured }: Props) {
  const { t } = useTranslation();
  const mayFreeze = useMay('indicators.freeze');
  const [open, setOpen] = useState<string | null>(null);
  const { unit } = measured;
  const { data } = $api.useQuery(
    'get',
    '/api/snapshots',
    { params: { query: { indicator: code, ...(unit ? { unit: unit.id } : {}) } } },
    { enabled: unit !== null, refetchInterval: untilFrozen },
  );
  if (!unit) return null;
  return (
    <section
      className={`card card-body stack snapshots ${data?.items.length || data?.waiting.length ? '' : 'snapshots-none'}`}
      aria-labelledby="snapshots"
    >
      <h2 id="snapshots">{t('targets.snapshots.title')}</h2>
      {data?.waiting.length === 0 && data.items.length === 0 && <p className="muted">{t('targets.snapshots.none')}</p>}
      <ul className="plain-list">
        {data?.waiting.map((snapshot) => (
          <Waiting key={snapshot.id} snapshot={snapshot} />
        ))}
        {data?.items.map((snapshot) => (
          <li key={snapshot.id}>
            <button type="button" className="link-button" onClick={() => setOpen(snapshot.id)}>
              {snapshot.title}
            </button>{' '}
            <strong>{percent(snapshot.counts.rate)}</strong>{' '}
            <span className="muted">
              {t('targets.snapshots.line', {
                day: day(snapshot.onDay),
                numerator: count(snapshot.counts.numerator),
                denominator: count(snapshot.counts.denominator),
                version: snapshot.definitionVersion,
                who: snapshot.takenBy ?? '',
                time: time(snapshot.takenAt),
              })}
            </span>
          </li>
        ))}
      </ul>
      {mayFreeze && <FreezeForm code={code} measured={measured} unitId={unit.id} />}
      {open && <SnapshotSheet id={open} code={code} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** Of very many people it takes a while until it is there. */
function Waiting({ snapshot }: { readonly snapshot: SnapshotWaiting }) {
  const { t } = useTranslation();
  const { title, onDay, definitionVersion: version, takenBy, takenAt, refused } = snapshot;
  return (
    <li role="status">
      {title}{' '}
      {refused ? (
        <span className="form-error">{t('targets.snapshots.waiting.nobody', { day: day(onDay) })}</span>
      ) : (
        <>
          <span className="muted">
            {t('targets.snapshots.waiting.line', { day: day(onDay), version, who: takenBy ?? '', time: time(takenAt) })}
          </span>
          <CountingBar {...snapshot} label={t('targets.snapshots.waiting.label')} />
        </>
      )}
    </li>
  );
}

function FreezeForm({ code, measured, unitId }: Props & { readonly unitId: string }) {
  const { t } = useTranslation();
  const freeze = useTargetAct((title: string) =>
    api.POST('/api/snapshots', { body: { indicator: code, unitId, onDay: measured.onDay, title } }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    freeze.mutate(formValues(form).text('title'), { onSuccess: () => form.reset() });
  };
  return (
    <form className="form no-print" onSubmit={submit}>
      <label>
        {t('targets.snapshots.name')}
        <input name="title" required maxLength={200} autoComplete="off" placeholder={t('targets.snapshots.example')} />
        <span className="field-hint">{t('targets.snapshots.how', { day: day(measured.onDay) })}</span>
      </label>
      <ProblemNote error={freeze.error} />
      <div>
        <button type="submit" className="button" disabled={freeze.isPending}>
          {t('targets.snapshots.freeze')}
        </button>
      </div>
    </form>
  );
}
