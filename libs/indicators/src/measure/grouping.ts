import type { Catalogs } from '#libs/catalogs';
import type { Day, Language } from '#libs/kernel';
import { codeName, type Dimension, type DimensionName, dimension } from '#libs/talent';
import type { Grouping } from './measure.body.js';
import type { MeasuredScope } from './measured-scope.js';

const UNKNOWN: Record<Language, string> = { vi: 'Chưa rõ', en: 'Unknown' };
const OWN: Record<Language, string> = { vi: 'Trực thuộc', en: 'Directly' };
const CATALOGUE: Partial<Record<Grouping, string>> = { field: 'priority_fields', category: 'staff_categories', gender: 'genders' };
export const DIMENSION: Readonly<Record<Grouping, DimensionName>> = {
  unit: 'units',
  field: 'fields',
  category: 'categories',
  gender: 'gender',
  ageBand: 'ageBand',
};

export function grouping(by: Grouping, { children }: MeasuredScope, day: Day, add: (value: unknown) => string): Dimension {
  return dimension(DIMENSION[by], day, children, add);
}

/** The condition of one group; without `group` of all of them. */
export const inGroup = (
  by: Grouping | null,
  group: string | null | undefined,
  scope: MeasuredScope,
  day: Day,
  add: (value: unknown) => string,
): string => (by && group !== undefined ? `and ${grouping(by, scope, day, add).where(group)}` : '');

/** How the codes of a grouping are called. */
export const namesOf =
  (by: Grouping, { children }: MeasuredScope, catalogs: Catalogs) =>
  (code: string | null, language: Language): string => {
    if (by === 'unit') return code ? (children.find(({ id }) => id === code)?.name ?? '') : OWN[language];
    if (code === null) return UNKNOWN[language];
    const catalogue = CATALOGUE[by];
    return catalogue ? codeName(catalogs, catalogue, code, language) : code;
  };
