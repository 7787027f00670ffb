import { type ErrorParams, formatError, type Language } from '#libs/kernel';
import { workbookErrors } from '#libs/platform';
import { exchangeErrors } from '../errors.js';

const ALL = { ...workbookErrors, ...exchangeErrors };

/** Why a file could not be read, in words that say what to do. */
export const importErrors = (code: string, params: ErrorParams, language: Language): { code: string; detail: string } => ({
  code,
  detail: formatError(ALL, code, params, language),
});
