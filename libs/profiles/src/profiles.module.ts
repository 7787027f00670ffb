import { Global, Module } from '@nestjs/common';
import { BatchController } from './batch/batch.controller.js';
import { BatchService } from './batch/batch.service.js';
import { BatchPeople } from './batch/batch-people.js';
import { BatchWriter } from './batch/batch-writer.js';
import { ConsentOfficers } from './consents/consent-officers.js';
import { ConsentsController } from './consents/consents.controller.js';
import { ConsentsDue } from './consents/consents-due.query.js';
import { ConsentsEnd } from './consents/consents-end.rule.js';
import { ConsentsEndTeller } from './consents/consents-end.teller.js';
import { Leaving } from './consents/leaving.js';
import { FactController } from './facts/fact.controller.js';
import { FactService } from './facts/fact.service.js';
import { FactLoad } from './facts/fact-load.js';
import { Facts } from './facts/facts.js';
import { HistoryQuery } from './history/history.query.js';
import { FirstFacts } from './people/first-facts.js';
import { People } from './people/people.js';
import { PeopleChanged } from './people/people-changed.js';
import { PersonController } from './people/person.controller.js';
import { PersonQuery } from './people/person.query.js';
import { PersonService } from './people/person.service.js';
import { PersonChanges } from './people/person-changes.service.js';
import { PersonIntake } from './people/person-intake.js';
import { PersonWrites } from './people/person-writes.js';
import { PrivateColumns } from './people/private-columns.js';
import { PrivateValues } from './people/private-values.js';
import { Sight } from './people/sight.js';
import { UnmaskingController } from './people/unmasking.controller.js';
import { Unmasking } from './people/unmasking.service.js';

@Global()
@Module({
  controllers: [BatchController, ConsentsController, PersonController, UnmaskingController, FactController],
  providers: [
    PersonIntake,
    People,
    PeopleChanged,
    PersonWrites,
    PrivateColumns,
    PrivateValues,
    Sight,
    ConsentsDue,
    ConsentOfficers,
    ConsentsEnd,
    ConsentsEndTeller,
    Leaving,
    Unmasking,
    Facts,
    FactLoad,
    FactService,
    FirstFacts,
    PersonService,
    PersonChanges,
    PersonQuery,
    HistoryQuery,
    BatchPeople,
    BatchWriter,
    BatchService,
  ],
  exports: [ConsentsEnd, ConsentsEndTeller, Leaving, People, PeopleChanged, PersonIntake, PrivateColumns, Facts, FactLoad],
})
export class ProfilesModule {}
