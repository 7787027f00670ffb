export { agreedSql, STAFF } from './consents/listed.js';
export { CONSENT_PURPOSES } from './consents/purposes.js';
export { profilesErrors } from './errors.js';
export { FACT_KIND_NAMES, FACT_KINDS, type FactKindName, type FactValues, kindOf } from './facts/fact-kinds.js';
export { type FactLines, FactLoad, type LoadedFact } from './facts/fact-load.js';
export { type FactSource, Facts, factColumns, type NewFact, type StoredFact, storedFactSql } from './facts/facts.js';
export { profilesMigrations } from './migrations/index.js';
export { changedPeopleSql } from './people/changed-people.js';
export { People, withinSql } from './people/people.js';
export { PeopleChanged, type PeopleChangedListener } from './people/people-changed.js';
export { MomentQuery } from './people/person.controller.js';
export { personViews } from './people/person-fields.js';
export { type Completed, type Lacking, type NewPerson, PersonIntake, type SealedPerson } from './people/person-intake.js';
export { type Contacts, PrivateColumns } from './people/private-columns.js';
export { profilesPermissions } from './permissions.js';
export { ProfilesModule } from './profiles.module.js';
export { tables } from './tables.js';
/** What happens here that others may act on after the commit: `{changeId}`. */
export const profilesTopics = ['profiles.people_changed'] as const;
