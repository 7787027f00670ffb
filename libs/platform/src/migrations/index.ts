import { Roles1764000000001 } from './001-roles.js';
import { ChangesAndOutbox1764000000002 } from './002-changes-and-outbox.js';
import { FilesAndProgress1764000000003 } from './003-files-and-progress.js';
import { RepeatedRequests1764000000004 } from './004-repeated-requests.js';
import { Statistics1764000000005 } from './005-statistics.js';
import { WholePlanned1764000000006 } from './006-whole-planned.js';

export const platformMigrations = [
  Roles1764000000001,
  ChangesAndOutbox1764000000002,
  FilesAndProgress1764000000003,
  RepeatedRequests1764000000004,
  Statistics1764000000005,
  WholePlanned1764000000006,
];
