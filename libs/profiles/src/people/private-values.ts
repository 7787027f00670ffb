import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, DomainError } from '#libs/kernel';
import { CLOCK, type Tx } from '#libs/platform';
import { UNMASK, type Unmaskable } from './person-fields.js';
import { PrivateColumns } from './private-columns.js';
import { Sight } from './sight.js';

interface Sealed {
  readonly citizen_number: Buffer | null;
  readonly contacts: Buffer | null;
}

/** One value of somebody that is shown by its ends only. */
@Injectable()
export class PrivateValues {
  constructor(
    private readonly sight: Sight,
    private readonly columns: PrivateColumns,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses whoever may not unmask where the person is, and what is not there. */
  async require(tx: Tx, asker: Asker, personId: string, field: Unmaskable, at: number): Promise<string> {
    const { sees } = await this.sight.require(tx, asker, personId, this.clock.today());
    if (!sees(UNMASK)) throw new DomainError('access.forbidden');
    const [row] = await tx.query<Sealed>(`select p.citizen_number, p.contacts from profiles_person p where p.id = $1`, [personId]);
    const value = row && this.open(personId, row, field)[at];
    if (!value) throw new DomainError('profile.nothing_to_unmask');
    return value;
  }

  private open(personId: string, { citizen_number, contacts }: Sealed, field: Unmaskable): readonly (string | null | undefined)[] {
    if (field === 'citizenNumber') return [this.columns.openCitizenNumber(personId, citizen_number)];
    const opened = this.columns.openContacts(personId, contacts);
    return field === 'address' ? [opened?.address] : (opened?.[field] ?? []);
  }
}
