import { defineFields, type FieldRule, FieldTable, masked, maskedBut, permissionsOf, shownTo, shownToAll, unmaskable } from '#libs/access';
import { consentDueFields } from '../consents/consents-due.view.js';
import { FACT_KIND_NAMES, kindOf } from '../facts/fact-kinds.js';
import { ContactsView, FactView, PersonView } from './person.view.js';

const CONTACTS = 'profiles.contacts';
const SENSITIVE = 'profiles.sensitive';
export const UNMASK = 'profiles.unmask';

export const contactsFields = defineFields('profiles.contacts', ContactsView, {
  phones: unmaskable(UNMASK, maskedBut(CONTACTS, 'phone')),
  emails: unmaskable(UNMASK, maskedBut(CONTACTS, 'email')),
  address: unmaskable(UNMASK, maskedBut(CONTACTS, 'hidden')),
});

const NOT_OF_A_KIND = ['id', 'kind', 'version', 'startsOn', 'endsOn', 'seenOn', 'state', 'source', 'verification', 'recordedAt', 'unit'];

/** Of every kind its columns, which say themselves whether the law calls them sensitive. */
export const factFields = new FieldTable('profiles.fact', FactView, {
  ...Object.fromEntries(NOT_OF_A_KIND.map((name): [string, FieldRule] => [name, shownToAll()])),
  ...Object.fromEntries(
    FACT_KIND_NAMES.flatMap((kind) =>
      kindOf(kind)
        .columns.filter(({ derived }) => !derived)
        .map(({ property, sensitive }): [string, FieldRule] => [`${kind}.${property}`, sensitive ? shownTo(SENSITIVE) : shownToAll()]),
    ),
  ),
});

/** The facts and contacts in it have declarations of their own. */
export const personFields = defineFields('profiles.person', PersonView, {
  id: shownToAll(),
  code: shownToAll(),
  kind: shownToAll(),
  version: shownToAll(),
  archivedAt: shownToAll(),
  archiveReason: shownToAll(),
  fullName: shownToAll(),
  gender: shownToAll(),
  birthOn: shownToAll(),
  age: shownToAll(),
  birthCertain: shownToAll(),
  left: shownToAll(),
  retiresOn: shownToAll(),
  retiresOnCertain: shownToAll(),
  citizenNumber: unmaskable(UNMASK, masked('citizenNumber')),
  contacts: shownToAll(),
  masked: shownToAll(),
  keepingUnit: shownToAll(),
  unit: shownToAll(),
  employerName: shownToAll(),
  position: shownToAll(),
  employmentCertain: shownToAll(),
  category: shownToAll(),
  degree: shownToAll(),
  degreePossible: shownToAll(),
  confirmedOn: shownToAll(),
  listing: shownToAll(),
  facts: shownToAll(),
  onDay: shownToAll(),
  knownAt: shownToAll(),
  mayEdit: shownToAll(),
});

export const personViews = [personFields, contactsFields, factFields, consentDueFields] as const;

const rules = personViews.flatMap((table: FieldTable) => Object.entries(table.rules));

/** The permissions that open a field of somebody. */
export const OPENING_PERMISSIONS: readonly string[] = [...new Set(rules.flatMap(([, rule]) => permissionsOf(rule)))];

/** What is shown by its ends, and whole one value at a time. */
export const UNMASKABLE = ['citizenNumber', 'phones', 'emails', 'address'] as const satisfies readonly (
  | keyof typeof personFields.rules
  | keyof typeof contactsFields.rules
)[];
export type Unmaskable = (typeof UNMASKABLE)[number];
