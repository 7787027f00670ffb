import type { Language } from '#libs/kernel';
import { fieldNamed, isJoint } from '../roster/mapping/joint-fields.js';
import { mapColumns } from '../roster/mapping/map-columns.js';
import { fieldByCode, ROSTER_FIELDS } from '../roster/mapping/roster-fields.js';
import { columnNumber } from '../roster/sheet.js';
import type { ImportHead } from './import.rows.js';
import type { FieldView } from './import.view.js';

/** What a column can be taken for: every field, and the several that a column of this file holds together. */
export function fieldsToChoose(head: ImportHead | null, language: Language): FieldView[] {
  const columns = head?.columns ?? [];
  const found = mapColumns(new Map(columns.map(({ name, heading }) => [columnNumber(name), heading])));
  const joint = new Set([...columns, ...found].flatMap(({ field }) => (field !== null && isJoint(field) ? field : [])));
  const together = [...joint].flatMap((code) => fieldNamed(code, fieldByCode) ?? []);
  return [...ROSTER_FIELDS, ...together].map(({ code, vi, en }) => ({
    code,
    label: language === 'vi' ? vi : en,
    kept: fieldByCode.get(code)?.kept ?? true,
  }));
}
