import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { useCatalog } from '../../parts/catalog';
import { count, day, percent } from '../../parts/format';

interface Props {
  readonly definition: components['schemas']['IndicatorView'];
  readonly measured: components['schemas']['MeasureAnswer'];
  readonly language: 'vi' | 'en';
}

/** How the number is made, of what it consists, and on which paper the target stands. */
export function Definition({ definition, measured, language }: Props) {
  const { t } = useTranslation();
  const degrees = useCatalog('education_levels');
  const { target, ofWhich } = measured;
  return (
    <section className="card card-body definition" aria-labelledby="definition">
      <h2 id="definition">{t('targets.definition')}</h2>
      <p>{definition.describes[language]}</p>
      {ofWhich.some((part) => part.count > 0) && (
        <dl aria-label={t('targets.ofWhich')}>
          {ofWhich
            .filter((part) => part.count > 0)
            .map((part) => (
              <div key={part.code}>
                <dt>
                  {t('targets.ofWhich')} {degrees.nameOf(part.code)}
                </dt>
                <dd>{count(part.count)}</dd>
              </div>
            ))}
        </dl>
      )}
      {target && (
        <>
          <h3>{t('targets.source')}</h3>
          <p>
            {t('targets.sourceTarget', { value: percent(Number(target.value)), day: day(target.by) })}
            {target.clause && ` ${t('targets.clause', { clause: target.clause })}`}
          </p>
        </>
      )}
      <p className="muted">{definition.legalSource[language]}</p>
      <p className="small">
        <Link to="/chi-tieu/$ma/dinh-nghia" params={{ ma: definition.code }}>
          {t('targets.versionMore', { version: measured.version })}
        </Link>
      </p>
    </section>
  );
}
