import { dictionary } from '@zxcvbn-ts/language-common';
import { fold } from '#libs/kernel';

/** What people in Vietnam take, which the lists of the world do not have. */
const COMMON_HERE = `matkhau matkhaumoi vietnam anhyeuem emyeuanh yeuanhnhieu yeuemnhieu tinhyeu thanhcong khongbiet khongco concho meomeo
  hanoi saigon haiphong halong quangninh dongtrieu maokhe ubnd phuong canbo congchuc vienchuc nhansu hientai sohientai quantri
  0123456789 123456aa 123456a@ aa12345678 a12345678 abc123456 123qweasd`.split(/\s+/);

/** The commonest passwords of known leaks, most of 50,000, and those common here: in memory, nobody is asked. */
const COMMON: ReadonlySet<string> = new Set([...dictionary['passwords-common'], ...COMMON_HERE].map((one) => one.toLowerCase()));

/** Also with accents or spaces, and with a year, a number or signs around it: that is what guessing tries next. */
export function isCommon(password: string): boolean {
  const plain = password.toLowerCase();
  const bare = fold(plain).replaceAll(' ', '');
  return [plain, bare, coreOf(plain), coreOf(bare)].some((form) => COMMON.has(form));
}

/** At least four letters in the middle of digits and signs; else all of it. */
const coreOf = (text: string): string => /^[^a-z]*([a-z].{2,}[a-z])[^a-z]*$/.exec(text)?.[1] ?? text;
