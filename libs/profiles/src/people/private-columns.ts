import { Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import { DomainError, readCitizenNumber } from '#libs/kernel';
import { SecretBox } from '#libs/platform';

export interface Contacts {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly address?: string | null;
}

/** The columns of a person that are stored encrypted, each bound to its row. */
@Injectable()
export class PrivateColumns {
  constructor(
    private readonly box: SecretBox,
    private readonly catalogs: Catalogs,
  ) {}

  /** Ciphertext and blind index of a citizen number, both null for none. */
  sealCitizenNumber(personId: string, input: string | null): { sealed: Buffer | null; index: Buffer | null } {
    if (input === null) return { sealed: null, index: null };
    const { value, action } = readCitizenNumber(input, { provinceCodes: this.catalogs.provinceCodes63() });
    if (action === 'reject' || !value) throw new DomainError('profile.citizen_number_wrong');
    return { sealed: this.box.seal(value, place(personId, 'citizen_number')), index: this.box.blindIndex(value) };
  }

  openCitizenNumber(personId: string, sealed: Buffer | null): string | null {
    return sealed ? this.box.open(sealed, place(personId, 'citizen_number')) : null;
  }

  sealContacts(personId: string, contacts: Contacts | null): Buffer | null {
    return contacts ? this.box.seal(JSON.stringify(contacts), place(personId, 'contacts')) : null;
  }

  openContacts(personId: string, sealed: Buffer | null): Contacts | null {
    return sealed ? (JSON.parse(this.box.open(sealed, place(personId, 'contacts'))) as Contacts) : null;
  }
}

const place = (row: string, column: string) => ({ table: 'profiles_person', column, row });
