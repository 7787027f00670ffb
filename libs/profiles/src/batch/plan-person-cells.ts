import { clean } from '#libs/kernel';
import type { PersonField } from '../people/person-events.js';
import type { Contacts } from '../people/private-columns.js';
import { PERSON_COLUMNS, type PersonColumnName } from './columns.js';
import type { CellRemark, Cells, Surroundings } from './plan-row.js';
import { type CellReading, readDay, readEmails, readNumber, readPhones } from './read-cell.js';

/** What a row asks of the person beside the facts. An absent property stays. */
export interface PersonCells {
  readonly citizenNumber?: string | null;
  readonly contacts?: Contacts | null;
  readonly confirmedOn?: string | null;
}

export interface PersonBefore {
  readonly gender: unknown;
  readonly birthOn: unknown;
  readonly citizenNumber: string | null;
  readonly contacts: Contacts | null;
  readonly confirmedOn: string | null;
}

export interface PlannedPerson {
  readonly cells: PersonCells;
  readonly fields: readonly PersonField[];
  readonly wrong: readonly CellRemark[];
  readonly doubtful: readonly CellRemark[];
}

/** Contacts, number and confirmation as a row leaves them; only what differs is written. */
export function planPersonCells(cells: Cells, before: PersonBefore, surroundings: Surroundings): PlannedPerson {
  const [wrong, doubtful]: [CellRemark[], CellRemark[]] = [[], []];
  const given = new Map<PersonColumnName, string | null>();
  for (const column of PERSON_COLUMNS) {
    if (cells[column] === undefined) continue;
    const reading = read(column, clean(cells[column] ?? ''), before, surroundings);
    if (reading.doubtful) doubtful.push({ ...reading.doubtful, column });
    if (reading.wrong) wrong.push({ ...reading.wrong, column });
    else given.set(column, reading.value);
  }
  const asked: { citizenNumber?: string | null; contacts?: Contacts | null; confirmedOn?: string | null } = {};
  const [number, confirmed] = [given.get('citizenNumber'), given.get('confirmedOn')];
  if (number !== undefined && number !== before.citizenNumber) asked.citizenNumber = number;
  if (confirmed !== undefined && confirmed !== before.confirmedOn) asked.confirmedOn = confirmed;
  const contacts = contactsOf(given, before.contacts);
  if (JSON.stringify(contacts) !== JSON.stringify(contactsOf(new Map(), before.contacts))) asked.contacts = contacts;
  return { cells: asked, fields: Object.keys(asked) as PersonField[], wrong, doubtful };
}

function read(column: PersonColumnName, text: string, before: PersonBefore, { catalogs, today }: Surroundings): CellReading {
  if (text === '') return { value: null };
  if (column === 'citizenNumber') return readNumber(text, catalogs, before);
  if (column === 'phone') return readPhones(text);
  if (column === 'email') return readEmails(text);
  if (column === 'address') return { value: text };
  const reading = readDay(text, today);
  const isDay = reading.value?.length === 10 && reading.value <= today;
  return reading.wrong || isDay ? reading : { value: null, wrong: { code: 'fact.not_a_date' } };
}

function contactsOf(given: ReadonlyMap<PersonColumnName, string | null>, before: Contacts | null): Contacts | null {
  const list = (column: 'phone' | 'email', old: readonly string[]) => {
    const value = given.get(column);
    return value === undefined ? [...old] : (value?.split(';') ?? []);
  };
  const address = given.get('address');
  const next = {
    phones: list('phone', before?.phones ?? []),
    emails: list('email', before?.emails ?? []),
    address: address === undefined ? (before?.address ?? null) : address,
  };
  return next.phones.length + next.emails.length > 0 || next.address ? next : null;
}
