import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { propertiesOf } from '#libs/platform';
import { Permissions } from '../permissions/permissions.js';
import type { FieldRule } from './field-rule.js';
import type { FieldTable, KeyTable } from './field-table.js';

/** What the libs declare of the fields that tell of people. */
export interface FieldDeclarations {
  readonly views: readonly FieldTable[];
  readonly keys: readonly KeyTable[];
}

/** All declared fields of the product. Refuses the start where a property of a view is not declared, or a declaration means nothing. */
@Injectable()
export class DeclaredFields implements OnApplicationBootstrap {
  constructor(
    readonly declarations: FieldDeclarations,
    private readonly permissions: Permissions,
  ) {}

  onApplicationBootstrap(): void {
    const wrong = [...this.declarations.views.flatMap((table) => this.wrongIn(table)), ...this.declarations.keys.flatMap(wrongKeys)];
    if (wrong.length > 0) throw new UndeclaredField(wrong);
  }

  /** The roles with a permission, for the document. */
  rolesOf(permission: string): readonly string[] {
    return this.permissions.rolesOf(permission);
  }

  private wrongIn({ view, shape, rules }: FieldTable): string[] {
    const declared = new Set(Object.keys(rules).map((name) => name.slice(name.lastIndexOf('.') + 1)));
    const undeclared = propertiesOf(shape).filter((property) => !declared.has(property));
    const unknown = Object.entries(rules).filter(([, rule]) => permissionsOf(rule).some((permission) => !this.permissions.has(permission)));
    return [...undeclared.map((name) => `${view}.${name}`), ...unknown.map(([name]) => `${view}.${name} (permission)`)];
  }
}

/** Every permission that opens a field to somebody. */
export const permissionsOf = ({ whole, unmaskedBy }: FieldRule): string[] => [
  ...(typeof whole === 'object' ? [whole.permission] : []),
  ...(unmaskedBy ? [unmaskedBy] : []),
];

/** Keys that tell of a field which does not exist, or which may not be used so. */
const wrongKeys = ({ table, what, uses, fields }: KeyTable): string[] =>
  Object.entries(fields).flatMap(([key, names]) =>
    names.filter((name) => !table.rules[name]?.uses.some((use) => uses.includes(use))).map((name) => `${what}.${key} (${name})`),
  );

export class UndeclaredField extends Error {
  constructor(readonly fields: readonly string[]) {
    super(`fields without a declaration: ${fields.join(', ')}`);
  }
}
