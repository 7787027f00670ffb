import { FIELDS_OF_DECISIONS } from './fields-of-decisions.js';
import { FIELDS_OF_PERSON } from './fields-of-person.js';
import { FIELDS_OF_STUDIES } from './fields-of-studies.js';
import { FIELDS_OF_WORK } from './fields-of-work.js';
import type { RosterField } from './roster-field.js';

/** In the order they are tried: what is more particular stands first. */
export const ROSTER_FIELDS: readonly RosterField[] = [...FIELDS_OF_PERSON, ...FIELDS_OF_DECISIONS, ...FIELDS_OF_STUDIES, ...FIELDS_OF_WORK];

export const fieldByCode = new Map(ROSTER_FIELDS.map((entry) => [entry.code, entry]));
