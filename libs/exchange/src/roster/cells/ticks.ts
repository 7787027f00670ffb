import { fold } from '#libs/kernel';

const LONGEST = 20; // every mark is shorter, however it is spelled; most cells are not even looked at

/** x, X, v, ✓, 1 and their like. */
export const isTick = (text: string): boolean =>
  text.length <= LONGEST && (/^(x+|v|1|✓|✔|√|☑|co|yes|y|\+)$/.test(fold(text.trim())) || /^[✓✔√☑]$/.test(text.trim()));

/** "nt", "-nt-", "như trên", a quotation mark: the same as above. */
export const isDitto = (text: string): boolean =>
  text.length <= LONGEST &&
  (/^(-?\s*n\.?t\.?\s*-?|nhu tren|-\s*nhu tren\s*-|["”“″]|''|-"-|〃)$/.test(fold(text.trim())) || /^["”“″〃]$/.test(text.trim()));
