import { Injectable } from '@nestjs/common';
import { searchNameOf } from '#libs/kernel';
import { copyLine, SecretBox, type Tx } from '#libs/platform';
import type { PersonField, PlacedValue, RosterPerson } from '../roster/person.js';
import type { Values } from './effective.js';

/** Kept encrypted while a roster waits: what identifies a person to strangers. */
export const PRIVATE: readonly PersonField[] = ['citizen_id', 'phone', 'email'];

/** The rows of a file as they wait for answers, staged by COPY. */
@Injectable()
export class Staging {
  constructor(private readonly box: SecretBox) {}

  async replace(tx: Tx, importId: string, people: readonly RosterPerson[], experts: boolean): Promise<void> {
    await tx.execute(`delete from exchange_row where import_id = $1`, [importId]);
    await tx.copyIn(
      `exchange_row (import_id, position, key, row, name, search_name, birth_on, citizen_index, sealed, "values", experts)`,
      this.lines(importId, people, experts),
    );
    await tx.query(`analyze exchange_row`);
  }

  /** The values of a staged row, private ones opened. */
  open(importId: string, key: string, values: Values, sealed: Buffer | null): Values {
    if (!sealed) return values;
    return { ...values, ...(JSON.parse(this.box.open(sealed, placeOf(importId, key))) as Values) };
  }

  private *lines(importId: string, people: readonly RosterPerson[], experts: boolean): Generator<string> {
    for (const [position, person] of people.entries()) {
      const own: Partial<Record<PersonField, PlacedValue>> = {};
      const hidden: Partial<Record<PersonField, PlacedValue>> = {};
      for (const [field, value] of person.values) (PRIVATE.includes(field) ? hidden : own)[field] = value;
      const name = person.values.get('full_name')?.value ?? '';
      const citizen = person.values.get('citizen_id');
      const index = citizen?.value && citizen.decision !== 'ask' ? this.box.blindIndex(citizen.value) : null;
      const sealed = Object.keys(hidden).length > 0 ? this.box.seal(JSON.stringify(hidden), placeOf(importId, person.key)) : null;
      yield copyLine([
        importId,
        position,
        person.key,
        person.row,
        name,
        searchNameOf(name),
        person.values.get('birth_date')?.value ?? null,
        index ? `\\x${index.toString('hex')}` : null,
        sealed ? `\\x${sealed.toString('hex')}` : null,
        JSON.stringify(own),
        experts,
      ]);
    }
  }
}

const placeOf = (importId: string, key: string) => ({ table: 'exchange_row', column: 'sealed', row: `${importId}/${key}` });
