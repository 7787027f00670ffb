import { Injectable } from '@nestjs/common';
import { searchNameOf } from '#libs/kernel';
import { copyLine, SecretBox, type Tx } from '#libs/platform';
import type { PersonField, RosterPerson } from '../roster/person.js';
import type { Values } from './effective.js';
import { opened, type StoredValues, stored } from './stored-values.js';

/** Kept encrypted while a roster waits: what identifies a person to strangers. */
export const PRIVATE: readonly PersonField[] = ['citizen_id', 'phone', 'email'];

/** The rows of a file as they wait for answers, staged by COPY. */
@Injectable()
export class Staging {
  constructor(private readonly box: SecretBox) {}

  async replace(tx: Tx, importId: string, people: AsyncIterable<readonly RosterPerson[]>, experts: boolean): Promise<void> {
    await tx.execute(`delete from exchange_row where import_id = $1`, [importId]);
    await tx.copyIn(
      `exchange_row (import_id, position, key, row, name, search_name, birth_on, citizen_index, sealed, "values", experts, unit_text, fixes, warns)`,
      this.lines(importId, people, experts),
    );
    await tx.query(`analyze exchange_row`);
  }

  /** The values of a staged row, private ones opened. */
  open(importId: string, key: string, values: StoredValues, sealed: Buffer | null): Values {
    const hidden = sealed ? (JSON.parse(this.box.open(sealed, placeOf(importId, key))) as StoredValues) : {};
    return opened(Object.assign(values, hidden));
  }

  private async *lines(importId: string, people: AsyncIterable<readonly RosterPerson[]>, experts: boolean): AsyncGenerator<string> {
    let position = 0;
    for await (const part of people) yield part.map((person) => this.line(importId, position++, person, experts)).join('');
  }

  private line(importId: string, position: number, { key, row, values }: RosterPerson, experts: boolean): string {
    const [own, hidden]: [StoredValues, StoredValues] = [{}, {}];
    for (const [field, value] of values) (PRIVATE.includes(field) ? hidden : own)[field] = stored(value);
    const all = [...values.values()];
    const name = values.get('full_name')?.value ?? '';
    const citizen = values.get('citizen_id');
    const index = citizen?.value && citizen.decision !== 'ask' ? this.box.blindIndex(citizen.value) : null;
    const sealed = Object.keys(hidden).length > 0 ? this.box.seal(JSON.stringify(hidden), placeOf(importId, key)) : null;
    return copyLine([
      importId,
      position,
      key,
      row,
      name,
      searchNameOf(name),
      values.get('birth_date')?.value ?? null,
      index ? `\\x${index.toString('hex')}` : null,
      sealed ? `\\x${sealed.toString('hex')}` : null,
      JSON.stringify(own),
      experts,
      values.get('unit_text')?.value ?? null,
      all.filter(({ decision }) => decision === 'fix').length,
      all.filter(({ warn }) => warn !== undefined).length,
    ]);
  }
}

const placeOf = (importId: string, key: string) => ({ table: 'exchange_row', column: 'sealed', row: `${importId}/${key}` });
