import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Day, DomainError, maskPhone } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { FACT_KIND_NAMES, type FactKindName, type FactValues, kindOf } from '../facts/fact-kinds.js';
import { People } from './people.js';
import type { ContactsView } from './person.view.js';
import type { Contacts } from './private-columns.js';

/** What an asker sees of one person: decided by role and place together, so that a role elsewhere opens nothing here. */
export interface SightOfPerson {
  readonly edit: boolean;
  readonly sensitive: boolean;
  readonly contacts: boolean;
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

  /** Null for a person outside the asker's reach as for one that does not exist. */
  async of(tx: Tx, asker: Asker, personId: string, today: Day): Promise<SightOfPerson | null> {
    const reached = await this.people.reachedBy(tx, personId, today, {
      within: asker.bounds,
      edit: asker.boundsFor('profiles.edit'),
      sensitive: asker.boundsFor('profiles.sensitive'),
      contacts: asker.boundsFor('profiles.contacts'),
    });
    if (!reached?.within) return null;
    const { within, ...sight } = reached;
    return sight;
  }
}

/** The kinds that are nothing without what is sensitive in them: their facts are absent as a whole. */
const SENSITIVE_KINDS = new Set<string>(
  FACT_KIND_NAMES.filter((name) => kindOf(name).columns.some(({ sensitive, required }) => sensitive && required)),
);
const sensitiveOf = (name: FactKindName): string[] =>
  kindOf(name)
    .columns.filter(({ sensitive }) => sensitive)
    .map(({ property }) => property);

export const showsKind = (name: string, { sensitive }: SightOfPerson): boolean => sensitive || !SENSITIVE_KINDS.has(name);

/** The values of a fact without those the asker may not see: absent, not empty. */
export function shownValues(name: FactKindName, values: FactValues, { sensitive }: SightOfPerson): FactValues {
  if (sensitive) return values;
  const hidden = sensitiveOf(name);
  return Object.fromEntries(Object.entries(values).filter(([property]) => !hidden.includes(property)));
}

/** Contacts whole, or by their ends. */
export function shownContacts(contacts: Contacts | null, { contacts: whole }: SightOfPerson): ContactsView | null {
  if (!contacts) return null;
  const { phones, emails, address = null } = contacts;
  if (whole) return { phones: [...phones], emails: [...emails], address };
  return { phones: phones.map(maskPhone), emails: emails.map(maskEmail), address: address === null ? null : '***' };
}

const maskEmail = (email: string): string =>
  email.replace(/^(.).*(@.*)?$/u, (_, first: string) => `${first}***${email.slice(email.lastIndexOf('@'))}`);
