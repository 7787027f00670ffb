import type { TFunction } from 'i18next';
import type { Opened } from './routes';

/** What a part of an indicator is called: the first one speaks of degrees. */
export const partWords = (t: TFunction, code: string, part: Opened): string =>
  part === 'denominator'
    ? t('targets.inDenominator')
    : code === 'postgraduate-rate'
      ? t(`targets.parts.${part}`)
      : t(`targets.anyParts.${part}`);
