import { departments } from './departments.js';
import { experts } from './experts.js';
import { extract } from './extract.js';
import { formItems } from './form-items.js';
import { hamlets } from './hamlets.js';
import { hospital } from './hospital.js';
import { jobPositions } from './job-positions.js';
import { legacy } from './legacy.js';
import { mergedBody } from './merged-body.js';
import { ownExport } from './own-export.js';
import { partyExtract } from './party-extract.js';
import { program } from './program.js';
import { qualityReport } from './quality-report.js';
import { raiseList } from './raise-list.js';
import { school } from './school.js';
import { sideBySide } from './side-by-side.js';
import { spoiled } from './spoiled.js';
import { station } from './station.js';
import { threeRows } from './three-rows.js';
import { ticks } from './ticks.js';
import { twoTables } from './two-tables.js';
import { unitSheets } from './unit-sheets.js';
import { utf16 } from './utf16.js';
/** Rosters as offices keep them; none follows the layout of another. */
export const WORLD = [
  school,
  departments,
  threeRows,
  spoiled,
  legacy,
  utf16,
  mergedBody,
  experts,
  program,
  ticks,
  ownExport,
  extract,
  station,
  formItems,
  twoTables,
  qualityReport,
  hospital,
  sideBySide,
  unitSheets,
  partyExtract,
  raiseList,
  jobPositions,
  hamlets,
];
