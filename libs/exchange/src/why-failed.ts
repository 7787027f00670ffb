import { accessErrors } from '#libs/access';
import { indicatorsErrors } from '#libs/indicators';
import { type ErrorParams, formatError, type Language } from '#libs/kernel';
import { organizationsErrors } from '#libs/organizations';
import { filesErrors, workbookErrors } from '#libs/platform';
import { profilesErrors } from '#libs/profiles';
import { talentErrors } from '#libs/talent';
import { exchangeErrors } from './errors.js';

/** Whatever work of the queue asks may refuse it. */
const ALL = {
  ...filesErrors,
  ...workbookErrors,
  ...accessErrors,
  ...organizationsErrors,
  ...profilesErrors,
  ...talentErrors,
  ...indicatorsErrors,
  ...exchangeErrors,
};

/** Why a file could not be read, written or made, in words that say what to do. */
export const whyFailed = (code: string, params: ErrorParams, language: Language): { code: string; detail: string } => ({
  code,
  detail: formatError(ALL, code, params, language),
});
