import type { Catalogs } from '#libs/catalogs';
import { asCode, clean, type Day, DomainError, type ErrorDetail, firstDayOf, isDay, isPartialDate, lastDayOf } from '#libs/kernel';
import type { FactBody } from './fact.body.js';
import { type FactColumn, type FactKindName, type FactValues, kindOf, LEVEL_CATALOGUE } from './fact-kinds.js';

const COMMON = new Set(['startsOn', 'endsOn', 'seenOn', 'endPrevious', 'reason']);

/**
 * The own values of a fact out of a body, checked by its kind: nothing foreign, nothing missing, codes that exist, days that exist.
 * `base` are the values being corrected; what the body does not name stays.
 */
export function checkFact(name: FactKindName, body: FactBody, base: FactValues | null, catalogs: Catalogs, today: Day): FactValues {
  const columns = kindOf(name).columns.filter(({ derived }) => !derived);
  const known = new Set(columns.map(({ property }) => property));
  const given = Object.entries(body).filter(([property, value]) => !COMMON.has(property) && value !== undefined);
  const wrong: ErrorDetail[] = given
    .filter(([property]) => !known.has(property))
    .map(([property]) => ({ pointer: `/${property}`, code: 'fact.not_of_this_kind', params: { property } }));

  const values: Record<string, unknown> = { ...base, ...Object.fromEntries(given.map(([property, value]) => [property, tidy(value)])) };
  const renamed = name === 'identities' && typeof values.fullName === 'string' && base !== null && values.fullName !== base.fullName;
  if (renamed) for (const part of ['family', 'middle', 'given']) if (!given.some(([property]) => property === part)) delete values[part];
  for (const { property, spelledAs } of columns)
    if (spelledAs && values[property])
      values[property] = catalogs.findByAlias(spelledAs, String(values[property]))?.code ?? values[property];
  for (const column of columns) wrong.push(...wrongValue(name, column, values, catalogs));
  wrong.push(...wrongDays(body, today));
  if (wrong.length > 0) throw new DomainError('request.invalid', {}, wrong);
  checkSense(name, values, body, today);
  return values;
}

const tidy = (value: unknown): unknown => (typeof value === 'string' ? clean(value) || null : value);

function wrongValue(name: FactKindName, column: FactColumn, values: FactValues, catalogs: Catalogs): ErrorDetail[] {
  const { property, required, oneOf, partial, day, checked } = column;
  const value = values[property];
  const pointer = `/${property}`;
  if (value === null || value === undefined) return required ? [{ pointer, code: 'fact.missing' }] : [];
  if (partial || day) return (day ? isDay : isPartialDate)(String(value)) ? [] : [{ pointer, code: 'fact.not_a_date' }];
  if (column.type === 'smallint')
    return Number.isInteger(Number(value)) ? [] : [{ pointer, code: 'fact.unknown_code', params: { value: asCode(String(value)) } }];
  if (oneOf && !oneOf.includes(String(value))) return [{ pointer, code: 'fact.unknown_code', params: { value: asCode(String(value)) } }];
  if (checked && !checked(String(value))) return [{ pointer, code: 'fact.not_readable', params: { value: asCode(String(value)) } }];
  const catalogue = property === 'level' && name === 'qualifications' ? LEVEL_CATALOGUE[String(values.track)] : column.catalogue;
  const isParty = property === 'organisation' && value === 'DANG';
  const list = property === 'organisation' && !isParty ? 'associations' : catalogue;
  const item = list ? catalogs.catalog(list).byCode.get(String(value)) : undefined;
  if (!list || (item && (column.allows?.(item) ?? true))) return [];
  return [{ pointer, code: 'fact.unknown_code', params: { value: asCode(String(value)) } }];
}

function wrongDays(body: FactBody, today: Day): ErrorDetail[] {
  const wrong: ErrorDetail[] = [];
  if (body.startsOn && !isPartialDate(body.startsOn)) wrong.push({ pointer: '/startsOn', code: 'fact.not_a_date' });
  for (const property of ['endsOn', 'seenOn'] as const) {
    const day = body[property];
    if (day && !isDay(day)) wrong.push({ pointer: `/${property}`, code: 'fact.not_a_date' });
  }
  if (body.seenOn && body.seenOn > today) wrong.push({ pointer: '/seenOn', code: 'fact.not_a_date' });
  return wrong;
}

function checkSense(name: FactKindName, values: FactValues, body: FactBody, today: Day): void {
  if (body.startsOn && body.endsOn && firstDayOf(body.startsOn) >= body.endsOn) throw new DomainError('fact.ends_before_start');
  if (name === 'identities' && values.birthOn && firstDayOf(String(values.birthOn)) > today) throw new DomainError('fact.in_future');
  if (name === 'studies' && body.startsOn && values.expectedOn && lastDayOf(String(values.expectedOn)) < firstDayOf(body.startsOn))
    throw new DomainError('request.invalid', {}, [{ pointer: '/expectedOn', code: 'fact.ends_before_start' }]);
  if (name === 'employments' && !values.unitId && !values.employerName)
    throw new DomainError('request.invalid', {}, [{ pointer: '/unitId', code: 'fact.missing' }]);
}
