import { useTranslation } from 'react-i18next';
import type { DefinitionBody } from './api';

interface Props {
  readonly content: DefinitionBody;
  readonly onChange: (next: Partial<DefinitionBody>) => void;
}

const WORDS = ['name', 'describes', 'legalSource'] as const;
const LANGUAGES = ['vi', 'en'] as const;

/** How it is called and described in both languages, and the rules besides its conditions. */
export function DraftWords({ content, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {WORDS.map((key) => (
        <fieldset key={key} className="draft-pair">
          <legend>{t(`definitions.fields.${key}`)}</legend>
          {LANGUAGES.map((language) => (
            <label key={language}>
              <span className="muted">{t(`definitions.languages.${language}`)}</span>
              <textarea
                className="input"
                rows={key === 'name' ? 1 : 2}
                required
                maxLength={1000}
                value={content[key][language]}
                onChange={({ target: { value } }) => onChange({ [key]: { ...content[key], [language]: value } })}
              />
            </label>
          ))}
        </fieldset>
      ))}
      <div className="draft-pair">
        <label>
          {t('definitions.fields.unknownRule')}
          <select
            className="input"
            value={content.unknownRule}
            onChange={({ target: { value } }) => onChange({ unknownRule: value as DefinitionBody['unknownRule'] })}
          >
            {(['in_denominator', 'beside'] as const).map((rule) => (
              <option key={rule} value={rule}>
                {t(`definitions.unknownRules.${rule}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('definitions.fields.direction')}
          <select
            className="input"
            value={content.direction}
            onChange={({ target: { value } }) => onChange({ direction: value as DefinitionBody['direction'] })}
          >
            {(['at_least', 'at_most'] as const).map((direction) => (
              <option key={direction} value={direction}>
                {t(`definitions.directions.${direction}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  );
}
