import { Inject, Injectable } from '@nestjs/common';
import { asCode, type Clock, DomainError } from '#libs/kernel';
import { CLOCK, subtree, type Tx } from '#libs/platform';
import { ROLES_BY_FIELD } from '../permissions/roles.js';
import { FieldDirectory } from '../units/field-directory.js';
import { UnitDirectory, type UnitEntry } from '../units/unit-directory.js';
import type { GrantBody } from './user.view.js';

/** The roles an administrator gives: each within a unit or the whole body, to all people there or to those of some fields of talent. */
@Injectable()
export class Grants {
  constructor(
    private readonly units: UnitDirectory,
    private readonly fields: FieldDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async give(tx: Tx, userId: string, grants: readonly GrantBody[]): Promise<void> {
    if (grants.length > 0) await this.units.hold(tx);
    const units = await this.units.find(
      tx,
      grants.flatMap(({ unitId }) => (unitId ? [unitId] : [])),
    );
    const given = new Map<string, string>();
    for (const { role, unitId, endsOn = null, fields: asked } of grants) {
      if (endsOn !== null && endsOn <= this.clock.today()) throw new DomainError('access.ends_too_soon');
      const fields = this.fieldsOf(role, asked ?? []);
      const unit = unitId ? units.get(unitId) : fields ? await this.wholeBody(tx) : null;
      if (unit === undefined) throw new DomainError('access.unit_not_found');
      const range = unit ? subtree(unit.path) : null;
      const [place, limit] = [`${role} ${unit?.id ?? ''}`, String(fields)];
      if ((given.get(place) ?? limit) !== limit) throw new DomainError('access.role_given_twice');
      given.set(place, limit);
      await tx.execute(
        `insert into access_grant (user_id, role, unit_id, path_lo, path_hi, ends_on, fields) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [userId, role, unit?.id ?? null, range?.lo ?? null, range?.hi ?? null, endsOn, fields],
      );
    }
  }

  /** In one order, each once; null: everybody. */
  private fieldsOf(role: GrantBody['role'], asked: readonly string[]): string[] | null {
    if (asked.length === 0) return null;
    if (!ROLES_BY_FIELD.includes(role)) throw new DomainError('access.role_not_by_field');
    const unknown = asked.find((field) => !this.fields.knows(field));
    if (unknown !== undefined) throw new DomainError('access.unknown_field', { field: asCode(unknown) });
    return [...new Set(asked)].sort();
  }

  /** A role for some fields is held within the topmost unit: whoever stands in no unit is in none of its answers. */
  private async wholeBody(tx: Tx): Promise<UnitEntry | undefined> {
    return (await this.units.root(tx)) ?? undefined;
  }
}
