import type { Catalogs } from '#libs/catalogs';
import { formatPartialDate, type Language, type PartialDate } from '#libs/kernel';
import type { Saying } from './criteria-key.js';

export type Words = Readonly<Record<Language, string>>;
export const words = (vi: string, en: string): Words => ({ vi, en });

export const UNKNOWN = words('chưa rõ', 'unknown');
const OR = words(' hoặc ', ' or ');

export const either = (parts: readonly string[], { language }: Saying): string => parts.join(OR[language]);

/** The name of a code in the first of the catalogues that knows it; a code nobody knows is its own name. */
export function nameIn(catalogues: readonly string[], code: string, { catalogs, language }: Saying): string {
  const item = catalogues.map((name) => catalogs.catalog(name).byCode.get(code)).find((found) => found !== undefined);
  return item ? (language === 'vi' ? item.nameVi : item.nameEn) : code;
}

export const codeName = (catalogs: Catalogs, catalogue: string, code: string, language: Language): string =>
  nameIn([catalogue], code, { catalogs, language, unitName: (unit) => unit });

export const dayWords = (day: PartialDate): string => formatPartialDate(day);
