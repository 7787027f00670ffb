import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { day, time } from '../../parts/format';

interface Props {
  readonly version: components['schemas']['VersionView'];
  readonly language: 'vi' | 'en';
}

/** One version: since when, what it counts over whom, by which source. */
export function VersionCard({ version: shown, language }: Props) {
  const { t } = useTranslation();
  const { version, validFrom, validUntil, publishedAt, publishedBy } = shown;
  const lines = [
    ['describes', shown.describes[language]],
    ['population', shown.kind === 'cohort' ? t('definitions.cohortOf', { years: shown.cohortYears }) : shown.populationWords[language]],
    ['numerator', shown.kind === 'cohort' ? t('definitions.stillHere') : shown.numeratorWords[language]],
    ['kind', t(`definitions.kinds.${shown.kind}`)],
    ['unknownRule', t(`definitions.unknownRules.${shown.unknownRule}`)],
    ['direction', t(`definitions.directions.${shown.direction}`)],
    ['legalSource', shown.legalSource[language]],
  ] as const;
  return (
    <section className="card card-body" aria-labelledby={`version-${version}`}>
      <div className="group-head">
        <h2 id={`version-${version}`}>{t('definitions.version', { version })}</h2>
        <span className={validUntil === null ? 'pill pill-lam' : 'pill'}>
          {t(validUntil === null ? 'definitions.since' : 'definitions.between', { from: day(validFrom), until: day(validUntil) })}
        </span>
      </div>
      <dl className="definition-lines">
        {lines.map(([key, text]) => (
          <div key={key}>
            <dt>{t(`definitions.fields.${key}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="muted small">
        {publishedAt ? t('definitions.publishedBy', { who: publishedBy ?? '', time: time(publishedAt) }) : t('definitions.withThePlan')}
      </p>
    </section>
  );
}
