import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../parts/catalog';

interface Props {
  readonly fields: readonly string[]; // none: everybody
  readonly onFields: (fields: readonly string[]) => void;
}

/** To the people of which fields of talent a role is limited: closed it says so in words. */
export function FieldChoice({ fields, onFields }: Props) {
  const { t } = useTranslation();
  const { items, nameOf } = useCatalog('priority_fields');
  const toggle = (code: string) => onFields(fields.includes(code) ? fields.filter((one) => one !== code) : [...fields, code]);
  return (
    <details className="field-choice">
      <summary>
        {t('administration.users.fields')}: <b>{fields.length > 0 ? fields.map(nameOf).join(', ') : t('administration.users.allFields')}</b>
      </summary>
      <fieldset className="checks" aria-label={t('administration.users.fields')} aria-describedby="fields-how">
        <p id="fields-how" className="field-hint">
          {t('administration.users.fieldsHow')}
        </p>
        {items.map(({ code, name }) => (
          <label key={code}>
            <input type="checkbox" checked={fields.includes(code)} onChange={() => toggle(code)} />
            {name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
