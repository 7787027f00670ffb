import type { vi } from '../vi';
import { account } from './account';
import { administration } from './administration';
import { audit } from './audit';
import { compare } from './compare';
import { consents } from './consents';
import { definitions } from './definitions';
import { deliveries } from './deliveries';
import { exports } from './exports';
import { fields } from './fields';
import { holes } from './holes';
import { imports } from './imports';
import { notices } from './notices';
import { origins } from './origins';
import { planner } from './planner';
import { pool } from './pool';
import { profiles } from './profiles';
import { quotas } from './quotas';
import { session } from './session';
import { setup } from './setup';
import { shell } from './shell';
import { shortlists } from './shortlists';
import { targets } from './targets';
import { work } from './work';

/** Every text of the Vietnamese interface, in the same shape: a missing one does not compile. */
export const en: Texts<typeof vi> = {
  account,
  administration,
  audit,
  compare,
  consents,
  definitions,
  deliveries,
  exports,
  fields,
  holes,
  imports,
  notices,
  origins,
  planner,
  pool,
  profiles,
  quotas,
  session,
  setup,
  shell,
  shortlists,
  targets,
  work,
};

type Texts<Shape> = { [Key in keyof Shape]: Shape[Key] extends string ? string : Texts<Shape[Key]> };
