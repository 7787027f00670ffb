import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';

const KINDS = ['ward', 'province', 'other'] as const;
type Kind = (typeof KINDS)[number];

/** Whose registry it is: a ward or a province of the catalogue, or a body by its name. */
export function BodyStep({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('ward');
  const choose = $api.useMutation('put', '/api/setup/body', { onSuccess: onDone });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text } = formValues(event.currentTarget);
    const body =
      kind === 'ward' ? { wardCode: text('code') } : kind === 'province' ? { provinceCode: text('code') } : { name: text('name') };
    choose.mutate({ body });
  };
  return (
    <form className="form" onSubmit={submit}>
      <fieldset className="setup-choices">
        <legend>{t('setup.body.which')}</legend>
        {KINDS.map((one) => (
          <label key={one} className="setup-choice">
            <input type="radio" name="kind" checked={kind === one} onChange={() => setKind(one)} />
            {t(`setup.body.${one}`)}
          </label>
        ))}
      </fieldset>
      {kind === 'ward' && <CodeSelect catalog="wards_quang_ninh" label={t('setup.body.ward')} />}
      {kind === 'province' && <CodeSelect catalog="provinces_34" label={t('setup.body.province')} />}
      {kind === 'ward' && <p className="muted small">{t('setup.body.wardHow')}</p>}
      {kind === 'other' && (
        <label>
          {t('setup.body.name')}
          <input name="name" required minLength={2} maxLength={200} autoComplete="organization" />
        </label>
      )}
      <ProblemNote error={choose.error} />
      <div>
        <button type="submit" className="button button-primary" disabled={choose.isPending}>
          {t('setup.next')}
        </button>
      </div>
    </form>
  );
}

/** The official names of a catalogue in the order of the alphabet. */
function CodeSelect({ catalog, label }: { readonly catalog: string; readonly label: string }) {
  const { t } = useTranslation();
  const { data, error } = $api.useQuery('get', '/api/catalogs/{name}', { params: { path: { name: catalog } } }, { staleTime: 600_000 });
  const named = (data?.items ?? []).map(({ code, nameVi, attributes }) => ({ code, name: attributes.full_name_vi ?? nameVi }));
  named.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  return (
    <label>
      {label}
      <select name="code" required defaultValue="">
        <option value="" disabled>
          {t('setup.choose')}
        </option>
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <ProblemNote error={error} />
    </label>
  );
}
