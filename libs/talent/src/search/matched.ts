import type { Catalogs } from '#libs/catalogs';
import { formatPartialDate, type Language, parseSearchQuery } from '#libs/kernel';
import type { Criteria } from '../criteria/criteria.body.js';
import { codeName } from '../criteria/describe.js';
import type { CardRow } from './card-row.js';
import type { MatchedReason } from './search.view.js';

/** Beside each hit the fact that met each requirement, in words. No score. */
export function matchedReasons(card: CardRow, criteria: Criteria, language: Language, catalogs: Catalogs): MatchedReason[] {
  const reasons: MatchedReason[] = [];
  const degree = card.degree
    ? [
        codeName(catalogs, 'education_levels', card.degree, language),
        card.major,
        card.institution,
        card.degree_on && formatPartialDate(card.degree_on),
      ]
        .filter(Boolean)
        .join(', ')
    : null;
  const byDegree = criteria.degreeAtLeast || criteria.postgraduate?.includes(true) || criteria.degrees?.some((code) => code !== null);
  if (byDegree && degree) reasons.push({ key: 'degrees', text: degree, factKind: 'qualifications', factId: card.degree_id });
  for (const [at, code] of card.fields.entries()) {
    if (!criteria.fields?.includes(code)) continue;
    reasons.push({
      key: 'fields',
      text: fieldWords(card, at, code, language, catalogs),
      factKind: 'expertise',
      factId: card.field_ids[at] ?? null,
    });
  }
  for (const at of majorsMet(card, criteria)) {
    const [text, factId] = [card.majors?.[at] ?? '', card.major_ids?.[at] ?? null];
    reasons.push({ key: 'majors', text, factKind: 'qualifications', factId });
  }
  if (criteria.categories?.includes(card.category ?? '') && card.category)
    reasons.push({
      key: 'categories',
      text: codeName(catalogs, 'staff_categories', card.category, language),
      factKind: 'employments',
      factId: card.employment_id,
    });
  if (criteria.politicalTheory?.includes(card.political_theory ?? '') && card.political_theory)
    reasons.push({
      key: 'politicalTheory',
      text: codeName(catalogs, 'political_theory_levels', card.political_theory, language),
      factKind: 'qualifications',
      factId: null,
    });
  if (criteria.stateManagement?.includes(card.state_management ?? '') && card.state_management)
    reasons.push({
      key: 'stateManagement',
      text: codeName(catalogs, 'state_management_levels', card.state_management, language),
      factKind: 'qualifications',
      factId: null,
    });
  return reasons;
}

/** A degree in a field is not expertise in it: the sentence says which of the two it was. */
function fieldWords(card: CardRow, at: number, code: string, language: Language, catalogs: Catalogs): string {
  const name = codeName(catalogs, 'priority_fields', code, language);
  const level = card.field_levels[at];
  if (card.field_bases[at] === 'derived from major')
    return language === 'vi' ? `${name} (suy từ chuyên ngành)` : `${name} (from the major)`;
  if (level === null || level === undefined) return language === 'vi' ? `${name} (chuyên môn)` : `${name} (expertise)`;
  return language === 'vi' ? `${name} (chuyên môn mức ${level})` : `${name} (expertise, level ${level})`;
}

/** Which of a person's majors, by their places, hold all words of one that was asked for. */
function majorsMet({ major_terms }: CardRow, { majors }: Criteria): number[] {
  const asked = (majors ?? []).filter((major) => major !== null).map((major) => parseSearchQuery(major).terms);
  const met = (terms: string) =>
    asked.some((words) =>
      words.every(({ termAlternatives }) => termAlternatives.some((tokens) => tokens.every((token) => terms.includes(` ${token} `)))),
    );
  return (major_terms ?? []).flatMap((terms, at) => (met(terms) ? [at] : []));
}
