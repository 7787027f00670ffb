import type { Catalogs } from '#libs/catalogs';
import { formatPartialDate, type Language } from '#libs/kernel';
import { type CardEvidence, type CardRow, codeName } from '#libs/talent';
import type { MetRequirement } from './case.view.js';
import type { QuotaInSight } from './sight.js';

/** Each requirement of a quota with the fact of the person that met it, in words. */
export function metRequirements(
  card: CardRow & CardEvidence,
  quota: QuotaInSight,
  inUnit: boolean,
  language: Language,
  catalogs: Catalogs,
): MetRequirement[] {
  const vi = language === 'vi';
  const at = card.fields.indexOf(quota.field);
  const derived = card.field_bases[at] === 'derived from major';
  const field = codeName(catalogs, 'priority_fields', quota.field, language);
  const degree = card.degree ? codeName(catalogs, 'education_levels', card.degree, language) : null;
  const held = [degree, card.major, card.institution, card.degree_on && formatPartialDate(card.degree_on)].filter(Boolean).join(', ');
  const met: MetRequirement[] = [
    {
      key: 'field',
      text: derived
        ? vi
          ? `${field}: suy từ chuyên ngành`
          : `${field}: from the major`
        : vi
          ? `${field}: chuyên môn`
          : `${field}: expertise`,
      factKind: 'expertise',
      factId: card.field_ids[at] ?? null,
    },
  ];
  if (quota.requiredDegree !== null) met.push({ key: 'degree', text: held, factKind: 'qualifications', factId: card.degree_id });
  met.push({
    key: 'place',
    text:
      card.kind === 'expert'
        ? vi
          ? 'Chuyên gia'
          : 'An expert'
        : inUnit
          ? vi
            ? `Làm việc trong ${quota.unitName}`
            : `Works in ${quota.unitName}`
          : vi
            ? `Làm việc ở cấp trên của ${quota.unitName}`
            : `Works above ${quota.unitName}`,
    factKind: card.employment_id ? 'employments' : null,
    factId: card.employment_id,
  });
  return met;
}
