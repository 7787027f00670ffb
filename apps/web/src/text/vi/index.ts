import { administration } from './administration';
import { exports } from './exports';
import { imports } from './imports';
import { pool } from './pool';
import { profiles } from './profiles';
import { session } from './session';
import { setup } from './setup';
import { shell } from './shell';
import { targets } from './targets';
import { work } from './work';

/** The interface in Vietnamese: one file a feature, the same files in `en`. */
export const vi = { administration, exports, imports, pool, profiles, session, setup, shell, targets, work };
