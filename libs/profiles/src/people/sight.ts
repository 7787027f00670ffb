import { Injectable } from '@nestjs/common';
import { Asker, type Sees, seesWhole } from '#libs/access';
import { type Day, DomainError } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { type FactKindName, type FactValues, isFactKind, kindOf } from '../facts/fact-kinds.js';
import { People } from './people.js';
import type { ContactsView } from './person.view.js';
import { contactsFields, factFields, OPENING_PERMISSIONS } from './person-fields.js';
import type { Contacts } from './private-columns.js';

/** What an asker sees of one person: decided by role and place together, so that a role elsewhere opens nothing here. */
export interface SightOfPerson {
  readonly edit: boolean;
  readonly sees: Sees;
}

@Injectable()
export class Sight {
  constructor(private readonly people: People) {}

  /** Refuses a person outside the asker's reach exactly as one that does not exist. */
  async require(tx: Tx, asker: Asker, personId: string, today: Day): Promise<SightOfPerson> {
    const sight = await this.of(tx, asker, personId, today);
    if (!sight) throw new DomainError('profile.not_found');
    return sight;
  }

  /**
   * Null for a person outside the asker's reach as for one that does not exist; so is, to everybody but those who keep the record, an
   * expert who does not agree to being listed.
   */
  async of(tx: Tx, asker: Asker, personId: string, today: Day): Promise<SightOfPerson | null> {
    const reached = await this.people.reachedBy(tx, personId, today, {
      within: asker.bounds,
      edit: asker.boundsFor('profiles.edit'),
      ...Object.fromEntries(OPENING_PERMISSIONS.map((permission) => [permission, asker.boundsFor(permission)])),
    } as Record<string, Asker['bounds']>);
    if (!reached?.within || !(reached.listed || reached.edit)) return null;
    return { edit: reached.edit === true, sees: (permission) => reached[permission] === true };
  }
}

/** A kind that is nothing without a value the asker may not see is absent as a whole. */
export const showsKind = (name: string, { sees }: SightOfPerson): boolean =>
  isFactKind(name) &&
  kindOf(name).columns.every(({ property, required }) => !required || seesWhole(factFields.rules[`${name}.${property}`]!, sees));

/** The values of a fact without those the asker may not see: absent, not empty. */
export const shownValues = (name: FactKindName, values: FactValues, { sees }: SightOfPerson): FactValues =>
  factFields.shown(values, sees, `${name}.`);

/** Contacts whole, or by their ends. */
export function shownContacts(contacts: Contacts | null, { sees }: SightOfPerson): ContactsView | null {
  if (!contacts) return null;
  const { phones, emails, address = null } = contacts;
  return contactsFields.shown({ phones: [...phones], emails: [...emails], address }, sees);
}

export const sensitiveIsShown = ({ sees }: SightOfPerson): boolean => sees('profiles.sensitive');
export const contactsAreShown = ({ sees }: SightOfPerson): boolean => sees('profiles.contacts');
