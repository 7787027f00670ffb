import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useSession } from '../../app/session';
import { readDay } from '../../parts/format';
import { outdateOthers } from '../../parts/outdated';
import { ProblemNote } from '../../parts/problem-note';
import { UnitPicker } from '../../parts/unit-picker';
import { useUnsaved } from '../../parts/unsaved';
import { CodeOptions } from './code-options';
import { consentOf, FirstConsent } from './first-consent';
import { useNameOf } from './name-of';

/** A person by hand: what is known now; the rest follows on the record. */
export function NewPersonForm({ onDone, onClose }: { readonly onDone: (id: string) => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const nameOf = useNameOf();
  const [kind, setKind] = useState<'staff' | 'expert'>('staff');
  const [unit, setUnit] = useState<string | null>(session.roles.find(({ unit: own }) => own)?.unit?.id ?? null);
  const [workplace, setWorkplace] = useState<string | null>(null); // null: the keeping unit itself
  const { touch, forget, close } = useUnsaved(onClose);
  const client = useQueryClient();
  const create = useMutation({
    mutationFn: async (body: unknown) => (await api.POST('/api/profiles', { body: body as never })).data!,
    onSuccess: async ({ id }) => {
      await outdateOthers(client);
      forget();
      onDone(id);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    create.mutate({
      kind,
      fullName: text('fullName'),
      gender: text('gender') || null,
      birthOn: text('birthOn') ? (readDay(text('birthOn')) ?? text('birthOn')) : null,
      citizenNumber: text('citizenNumber') || null,
      keepingUnitId: unit,
      ...(kind === 'staff'
        ? { employment: { unitId: workplace ?? unit, category: text('category') || null, position: text('position') || null } }
        : {}),
      ...(kind === 'expert' && text('answer') ? { consent: consentOf(text) } : {}),
    });
  };
  return (
    <form className="card form fact-form new-person" onSubmit={submit} onInput={touch}>
      <h2>{t('profiles.addPerson')}</h2>
      <label>
        {t('profiles.fields.fullName')}
        <input name="fullName" required minLength={2} />
      </label>
      <label>
        {t('profiles.kind')}
        <select name="kind" value={kind} onChange={({ target }) => setKind(target.value as 'staff')}>
          <option value="staff">{t('profiles.staff')}</option>
          <option value="expert">{t('profiles.expert')}</option>
        </select>
      </label>
      <label>
        {t('profiles.fields.gender')}
        <select name="gender">
          <CodeOptions catalogue="genders" />
        </select>
      </label>
      <label>
        {t('profiles.fields.birthOn')}
        <input name="birthOn" placeholder={t('profiles.dayHint')} />
      </label>
      <label>
        {t('profiles.citizenLabel')}
        <input name="citizenNumber" inputMode="numeric" autoComplete="off" />
      </label>
      <div className="form-line">
        <span>{t('profiles.kinds.keepings')}</span>
        <UnitPicker value={unit} onChange={setUnit} label={t('profiles.kinds.keepings')} />
      </div>
      {kind === 'staff' ? (
        <>
          <div className="form-line">
            <span>{t('profiles.workplace')}</span>
            <UnitPicker value={workplace ?? unit} onChange={setWorkplace} label={t('profiles.workplace')} />
          </div>
          <label>
            {t('profiles.fields.category')}
            <select name="category">
              <CodeOptions catalogue="staff_categories" />
            </select>
          </label>
          <label>
            {t('profiles.fields.position')}
            <input name="position" />
          </label>
        </>
      ) : (
        <FirstConsent />
      )}
      <ProblemNote error={create.error} named={nameOf} />
      <div className="row-gap">
        <button type="submit" className="button button-primary" disabled={create.isPending || !unit}>
          {t('profiles.save')}
        </button>
        <button type="button" className="button" onClick={close}>
          {t('profiles.cancel')}
        </button>
      </div>
    </form>
  );
}
