import { clean, fold, readPhone } from '#libs/kernel';
import { accept, ask, fix, type ReadValue } from './decision.js';

/** Phone numbers and e-mail addresses of one cell, as dialled at home: "917000000 / a@b.vn", "k có". */
export function readContacts(text: string): { phone: ReadValue; email: ReadValue } {
  const emails: string[] = [];
  const broken: string[] = []; // "lan@ubnd": an address that nobody can write to
  const others = text.replace(/\n[ \t]{0,9}(?=[.@])/g, '').replace(/[^\s;,/]+/g, (word) => {
    const sign = word.indexOf('@', 1);
    if (sign < 1 || sign === word.length - 1) return word;
    (word.lastIndexOf('.', word.length - 2) > sign + 1 ? emails : broken).push(word.toLowerCase());
    return '';
  });
  const unlabelled = others
    .replace(/\b(e-?mail|gmail|mail)\b\s*:?/gi, '')
    .replace(/\([^()\d]*\)/g, ' ')
    .replace(/(?:^|(?<=[;,/\s]))(?:cq|nr|cơ quan|nhà riêng|zalo)\s*:/gi, '')
    .replace(/ hoặc |\n/gi, ';');
  const rest = clean(unlabelled.replace(/^[\s/;,]+|(?<![\s/;,])[\s/;,]+$/g, ''));
  const email = broken.length > 0 ? ask(emails.join(';') || null, 'no_address') : accept(emails.join(';') || null);
  if (!rest || /^(k|khong|ko)( co)?$|^0$|^-$/.test(fold(rest))) return { phone: accept(null), email };
  const { action, numbers, why } = readPhone(rest);
  if (action === 'reject') return { phone: ask(null, why ?? 'not_a_number'), email };
  const national = numbers.map((number) => (number.startsWith('+84') ? `0${number.slice(3)}` : number)).join(';');
  return { phone: action === 'accept' || why === 'several' ? accept(national) : fix(national, why ?? 'phone_repaired'), email };
}

/** Blank is no consent recorded; it is never taken for a yes. */
export function readConsent(text: string): ReadValue {
  const answer = fold(text);
  if (answer === '') return accept('none');
  if (/^(co|dong y|x|yes|1|da dong y)$/.test(answer)) return accept('yes');
  if (/^(khong|khong dong y|k|no|0|tu choi)$/.test(answer)) return accept('no');
  return /chua/.test(answer) ? accept('not_asked') : ask(null, 'unknown_code');
}
