import type { TFunction } from 'i18next';
import type { Part } from './routes';

/** What a part of an indicator is called: the first one speaks of degrees. */
export const partWords = (t: TFunction, code: string, part: Part): string =>
  code === 'postgraduate-rate' ? t(`targets.parts.${part}`) : t(`targets.anyParts.${part}`);
