import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { DayField } from '../../parts/day-field';
import { today } from '../../parts/format';
import { ProblemNote } from '../../parts/problem-note';
import { ifMatch, useTargetAct } from './api';

/** From which day the new version holds; what was measured before keeps the old one. */
export function PublishForm({ code, version }: { readonly code: string; readonly version: number }) {
  const { t } = useTranslation();
  const [validFrom, setValidFrom] = useState<string | null>(today());
  const publish = useTargetAct((from: string) =>
    api.POST('/api/indicators/{code}/draft/publish', { params: { path: { code } }, headers: ifMatch(version), body: { validFrom: from } }),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (validFrom) publish.mutate(validFrom);
  };
  return (
    <form className="form publish" onSubmit={submit}>
      <DayField
        name="validFrom"
        label={t('definitions.validFrom')}
        initial={today()}
        required
        hint={t('definitions.validFromHint')}
        onDay={setValidFrom}
      />
      <ProblemNote error={publish.error} />
      <button type="submit" className="button button-primary" disabled={!validFrom || publish.isPending}>
        {t('definitions.publish')}
      </button>
    </form>
  );
}
