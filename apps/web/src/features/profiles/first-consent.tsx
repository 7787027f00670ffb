import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../parts/day-field';
import { readDay } from '../../parts/format';

const ANSWERS = ['given', 'refused'] as const;
const MEANS = ['signed', 'form', 'email', 'spoken'] as const;

/** What a new expert answered when asked to be listed. Nothing is chosen beforehand: not being asked is no consent. */
export function FirstConsent() {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState('');
  return (
    <fieldset className="first-consent">
      <legend>{t('consents.title')}</legend>
      <p className="muted small">{t('consents.why')}</p>
      <label>
        {t('consents.answer')}
        <select name="answer" value={answer} onChange={({ target }) => setAnswer(target.value)}>
          <option value="">{t('consents.notAsked')}</option>
          {ANSWERS.map((one) => (
            <option key={one} value={one}>
              {t(`profiles.choices.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {answer !== '' && (
        <>
          <label>
            {t('profiles.fields.means')}
            <select name="means" required defaultValue="">
              <option value="" disabled>
                {t('consents.choose')}
              </option>
              {MEANS.map((one) => (
                <option key={one} value={one}>
                  {t(`profiles.choices.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <DayField name="answeredOn" label={t('consents.answeredOn')} required />
          {answer === 'given' && <DayField name="overOn" label={t('consents.overOn')} />}
          <label>
            {t('profiles.fields.document')}
            <input name="document" maxLength={300} autoComplete="off" />
          </label>
        </>
      )}
    </fieldset>
  );
}

export const consentOf = (text: (name: string) => string) => ({
  answer: text('answer'),
  means: text('means'),
  document: text('document') || null,
  startsOn: readDay(text('answeredOn')) ?? text('answeredOn'),
  endsOn: text('overOn') ? (readDay(text('overOn')) ?? text('overOn')) : null,
});
