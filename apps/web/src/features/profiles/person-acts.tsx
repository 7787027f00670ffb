import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { DayField } from '../../parts/day-field';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { UnitPicker } from '../../parts/unit-picker';
import { useUnsaved } from '../../parts/unsaved';
import { ifMatch, type Person, usePersonAct } from './api';
import type { Left } from './left';
import { PrivateForm } from './private-form';

const ACTS = ['confirm', 'private', 'transfer', 'archive'] as const;
type Act = (typeof ACTS)[number];

/** What is done to the record as a whole: confirm it, its number and contacts, hand it over, put it away. */
export function PersonActs({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  const confirm = usePersonAct<void>(person.id, async () =>
    api.PATCH('/api/profiles/{id}', {
      params: { path: { id: person.id } },
      headers: ifMatch(person.version),
      body: { confirmedOn: person.onDay },
    }),
  );
  const done = () => setAct((now) => (now === act ? null : now)); // another form may have been opened meanwhile
  const { touch, forget, leave, close } = useUnsaved(done);
  const form = {
    person,
    onClose: close,
    onDone: () => {
      forget();
      done();
    },
  };
  return (
    <section className="card card-body person-acts" aria-label={t('profiles.recordActs')}>
      <div className="row-gap">
        <button type="button" className="button" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
          {t('profiles.record.confirm')}
        </button>
        {ACTS.filter((one) => one !== 'confirm').map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-expanded={act === one}
            onClick={() => leave(() => setAct(act === one ? null : one))}
          >
            {t(`profiles.record.${one}`)}
          </button>
        ))}
      </div>
      <ProblemNote error={confirm.error} />
      {act && (
        <div onInput={touch}>
          {act === 'private' && <PrivateForm {...form} />}
          {act === 'transfer' && <TransferForm {...form} />}
          {act === 'archive' && <ArchiveForm {...form} />}
        </div>
      )}
    </section>
  );
}

export interface FormProps {
  readonly person: Person;
  readonly onDone: () => void;
  readonly onClose: () => void; // asks where something was typed
}

function TransferForm({ person, onDone, onClose }: FormProps) {
  const { t } = useTranslation();
  const leaveFor = useLeave();
  const [unit, setUnit] = useState<string | null>(null);
  const leave = async () => {
    const inReach = await isInReach(person.id);
    onDone();
    if (!inReach) await leaveFor('transferred');
  };
  const transfer = usePersonAct<{ on: string; reason: string | null }>(
    person.id,
    async ({ on, reason }) =>
      api.POST('/api/profiles/{id}/transfer', {
        params: { path: { id: person.id } },
        headers: ifMatch(person.version),
        body: { unitId: unit ?? '', on, reason },
      }),
    () => void leave(),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { day, textOrNull } = formValues(event.currentTarget);
    transfer.mutate({ on: day('on') ?? '', reason: textOrNull('reason') });
  };
  return (
    <form className="form fact-form" onSubmit={submit}>
      <p className="muted">{t('profiles.transferHow')}</p>
      <div className="form-line">
        <span>{t('profiles.transferTo')}</span>
        <UnitPicker value={unit} onChange={setUnit} label={t('profiles.transferTo')} everywhere />
      </div>
      <DayField name="on" label={t('profiles.transferOn')} required />
      <label>
        {t('profiles.reasonOptional')}
        <input name="reason" maxLength={500} autoComplete="off" />
      </label>
      <ProblemNote error={transfer.error} />
      <Buttons label={t('profiles.record.transfer')} busy={transfer.isPending || unit === null} onClose={onClose} />
    </form>
  );
}

/** To the list, which says what became of the record. */
function useLeave() {
  const navigate = useNavigate();
  return (left: Left) => navigate({ to: '/ho-so', state: (state) => ({ ...state, left }) });
}

/** A record that was handed over may be out of one's sight. */
const isInReach = (id: string): Promise<boolean> =>
  api.GET('/api/profiles/{id}', { params: { path: { id } } }).then(
    () => true,
    (error) => problemOf(error)?.status !== 404,
  );

function ArchiveForm({ person, onDone, onClose }: FormProps) {
  const { t } = useTranslation();
  const leaveFor = useLeave();
  const archive = usePersonAct<string>(
    person.id,
    async (reason) =>
      api.DELETE('/api/profiles/{id}', { params: { path: { id: person.id } }, headers: ifMatch(person.version), body: { reason } }),
    () => {
      onDone();
      void leaveFor('archived');
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    archive.mutate(formValues(event.currentTarget).text('reason'));
  };
  return (
    <form className="form fact-form" onSubmit={submit}>
      <p className="muted">{t('profiles.archiveHow')}</p>
      <label>
        {t('profiles.small.retract')}
        <input name="reason" required maxLength={500} autoComplete="off" />
      </label>
      <ProblemNote error={archive.error} />
      <Buttons label={t('profiles.record.archive')} busy={archive.isPending} onClose={onClose} />
    </form>
  );
}

export function Buttons({ label, busy, onClose }: { readonly label: string; readonly busy: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="row-gap">
      <button type="submit" className="button button-primary" disabled={busy}>
        {label}
      </button>
      <button type="button" className="button" onClick={onClose}>
        {t('profiles.cancel')}
      </button>
    </div>
  );
}
