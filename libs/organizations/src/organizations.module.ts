import { Global, Module } from '@nestjs/common';
import { UnitDirectory } from '#libs/access';
import { OrgUnitsController } from './administration/org-units.controller.js';
import { UnitAdministration } from './administration/unit-administration.js';
import { UnitChanges } from './changes/unit-changes.js';
import { UnitCreation } from './changes/unit-creation.js';
import { UnitMoves } from './changes/unit-moves.js';
import { UnitWithdrawal } from './changes/unit-withdrawal.js';
import { OrganizationDirectory } from './directory/organization-directory.js';
import { UnitSeeding } from './seeding/unit-seeding.js';
import { Units } from './units/unit.queries.js';

/** Units in a tree over time. Global: access asks it through `UnitDirectory`. */
@Global()
@Module({
  controllers: [OrgUnitsController],
  providers: [
    Units,
    UnitCreation,
    UnitChanges,
    UnitMoves,
    UnitWithdrawal,
    UnitSeeding,
    UnitAdministration,
    { provide: UnitDirectory, useClass: OrganizationDirectory },
  ],
  exports: [Units, UnitCreation, UnitChanges, UnitMoves, UnitWithdrawal, UnitSeeding, UnitDirectory],
})
export class OrganizationsModule {}
