import { fold } from '#libs/kernel';

/** x, X, v, ✓, 1 and their like. */
export const isTick = (text: string): boolean => /^(x+|v|1|✓|✔|√|☑|co|yes|y|\+)$/.test(fold(text.trim())) || /^[✓✔√☑]$/.test(text.trim());

/** "nt", "-nt-", "như trên", a quotation mark: the same as above. */
export const isDitto = (text: string): boolean =>
  /^(-?\s*n\.?t\.?\s*-?|nhu tren|-\s*nhu tren\s*-|["”“″]|''|-"-|〃)$/.test(fold(text.trim())) || /^["”“″〃]$/.test(text.trim());
