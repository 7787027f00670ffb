import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { DayField } from '../../parts/day-field';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { useUnsaved } from '../../parts/unsaved';
import { type Fact, ifMatch, usePersonAct } from './api';
import type { Kind } from './fact-fields';

export type SmallAct = 'end' | 'verify' | 'retract';

interface Props {
  readonly personId: string;
  readonly kind: Kind;
  readonly fact: Fact;
  readonly act: SmallAct;
  readonly onClose: () => void;
}

/** Ending wants a day, verifying a document, retracting a reason. */
export function FactAct({ personId, kind, fact, act, onClose }: Props) {
  const { t } = useTranslation();
  const path = { id: personId, kind, factId: fact.id };
  const { touch, close } = useUnsaved(onClose);
  const run = usePersonAct<{ text: string; on: string }>(
    personId,
    async ({ text, on }) => {
      const headers = ifMatch(fact.version);
      if (act === 'end')
        return api.POST('/api/profiles/{id}/facts/{kind}/{factId}/end', { params: { path }, headers, body: { on, reason: text || null } });
      if (act === 'verify')
        return api.POST('/api/profiles/{id}/facts/{kind}/{factId}/verify', { params: { path }, headers, body: { document: text } });
      return api.DELETE('/api/profiles/{id}/facts/{kind}/{factId}', { params: { path }, headers, body: { reason: text } });
    },
    onClose,
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text, day } = formValues(event.currentTarget);
    run.mutate({ text: text('text'), on: day('on') ?? '' });
  };
  return (
    <form className="form fact-form" onSubmit={submit} onInput={touch}>
      {act === 'end' && <DayField name="on" label={t('profiles.endsOn')} required />}
      <label>
        {t(`profiles.small.${act}`)}
        <input name="text" required={act !== 'end'} maxLength={500} autoComplete="off" />
      </label>
      <ProblemNote error={run.error} />
      <div className="row-gap">
        <button type="submit" className="button button-primary" disabled={run.isPending}>
          {t(`profiles.acts.${act}`)}
        </button>
        <button type="button" className="button" onClick={close}>
          {t('profiles.cancel')}
        </button>
      </div>
    </form>
  );
}
