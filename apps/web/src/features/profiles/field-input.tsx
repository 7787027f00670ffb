import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitPicker } from '../../parts/unit-picker';
import { CodeOptions } from './code-options';
import { type FactField, LEVELS } from './fact-fields';

interface Props {
  readonly field: FactField;
  readonly values: Readonly<Record<string, string>>;
  readonly onChange: (value: string) => void;
}

/** One field of a fact: of a catalogue, of a few choices, a unit, a day or plain text. */
export function FieldInput({ field, values, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const label = t(`profiles.fields.${(field.label ?? field.name) as 'fullName'}`);
  const value = values[field.name] ?? '';
  const catalogue = field.byTrack ? LEVELS[values.track ?? ''] : field.catalogue;
  if (field.as === 'unit')
    return (
      <div className="form-line">
        <span>{label}</span>
        <UnitPicker value={value || null} onChange={(unit) => onChange(unit ?? '')} label={label} allowClear />
      </div>
    );
  return (
    <div className="form-line">
      <label htmlFor={id}>{label}</label>
      {catalogue && (
        <select id={id} value={value} required={field.required} onChange={({ target }) => onChange(target.value)}>
          <CodeOptions catalogue={catalogue}>
            {field.name === 'organisation' && <option value="DANG">{t('profiles.party')}</option>}
          </CodeOptions>
        </select>
      )}
      {!catalogue && field.choices && (
        <select id={id} value={value} required={field.required} onChange={({ target }) => onChange(target.value)}>
          <option value="">{t(field.required ? 'consents.choose' : 'profiles.unknown')}</option>
          {field.choices.map((choice) => (
            <option key={choice} value={choice}>
              {t(`profiles.choices.${choice as 'local'}`)}
            </option>
          ))}
        </select>
      )}
      {!catalogue && !field.choices && (
        <input
          id={id}
          value={value}
          required={field.required}
          list={field.suggests && `${id}-suggests`}
          onChange={({ target }) => onChange(target.value)}
          placeholder={field.as === 'day' ? t('profiles.dayHint') : undefined}
          inputMode={field.as === 'day' ? 'numeric' : field.as === 'number' ? 'decimal' : undefined}
          autoComplete="off"
        />
      )}
      {field.suggests && (
        <datalist id={`${id}-suggests`}>
          {field.suggests.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  );
}
