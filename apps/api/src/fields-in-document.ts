import type { OpenAPIObject } from '@nestjs/swagger';
import type { DeclaredFields, FieldRule, FieldTable, KeyTable } from '#libs/access';

type Properties = Record<string, Record<string, unknown>>;

/** Says at every property of a view that tells of people who sees it whole, what others see and what it may be asked for; and by which keys who may ask. */
export function withFields(document: OpenAPIObject, declared: DeclaredFields): OpenAPIObject {
  const { views, keys } = declared.declarations;
  const rolesOf = ({ whole }: FieldRule) =>
    whole === 'anyone' ? undefined : whole === 'nobody' ? [] : [...declared.rolesOf(whole.permission)];
  const told = (rule: FieldRule) => ({
    wholeFor: rolesOf(rule) ?? 'whoever may open it',
    ...(rolesOf(rule) ? { otherwise: rule.otherwise === 'absent' ? 'absent' : `masked: ${rule.otherwise}` } : {}),
    ...(rule.unmaskedBy ? { oneValueFor: [...declared.rolesOf(rule.unmaskedBy)] } : {}),
    ...(rule.uses.length > 0 ? { for: [...rule.uses] } : {}),
  });
  const properties = (shape: string) =>
    (document.components?.schemas?.[shape] as { properties?: Properties } | undefined)?.properties ?? {};

  for (const { shape, rules } of views as readonly FieldTable[])
    for (const [name, rule] of Object.entries(rules)) {
      const property = properties(shape.name)[name.slice(name.lastIndexOf('.') + 1)];
      if (property && !property.$ref) property['x-shown'] = told(rule);
    }
  const open = (table: KeyTable) =>
    Object.fromEntries(
      Object.keys(table.fields).map((key) => [
        key,
        table.needs(key).map((permission) => ({ permission, roles: [...declared.rolesOf(permission)] })),
      ]),
    );
  return Object.assign(document, { 'x-keys': Object.fromEntries((keys as readonly KeyTable[]).map((table) => [table.what, open(table)])) });
}
