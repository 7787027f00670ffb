import type { Contacts, Lacking } from '#libs/profiles';
import type { Effective } from '../staging/effective.js';
import type { PersonPlan } from './plan-person.js';

/** What stands for a number or an address where it must not be read. */
const HIDDEN = '•••';

/** The number and contacts of a row that a known person has none of: what is there stays. */
export function completionsOf(row: Effective, lacking: Lacking | undefined): PersonPlan['changes'] {
  const changes: { field: string; before: null; after: string }[] = [];
  if (lacking?.number && row.citizen_id) changes.push({ field: 'person.citizen_id', before: null, after: HIDDEN });
  if (lacking?.contacts && (row.phone || row.email))
    changes.push({ field: `person.${row.phone ? 'phone' : 'email'}`, before: null, after: HIDDEN });
  return changes;
}

/** The sealed columns of a person as a row gives them. */
export function privateOf(row: Effective): { citizenNumber: string | null; contacts: Contacts | null } {
  const phones = row.phone?.split(';') ?? [];
  const emails = row.email?.split(';') ?? [];
  return { citizenNumber: row.citizen_id ?? null, contacts: phones.length + emails.length > 0 ? { phones, emails } : null };
}
