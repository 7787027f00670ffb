import { maskCitizenNumber, maskPhone } from '#libs/kernel';

/** What is left of a value that is not shown whole: enough to tell it from another, too little to use. */
export const MASKS = {
  citizenNumber: maskCitizenNumber,
  phone: maskPhone,
  email: (email: string): string =>
    email.replace(/^(.).*(@.*)?$/u, (_, first: string) => `${first}***${email.slice(email.lastIndexOf('@'))}`),
  hidden: (): string => '***',
} as const satisfies Record<string, (value: string) => string>;
export type MaskName = keyof typeof MASKS;

/** A text or a list of texts by what its mask leaves; of nothing nothing is left. */
export function maskedValue(mask: MaskName, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  return Array.isArray(value) ? value.map((each) => MASKS[mask](String(each))) : MASKS[mask](String(value));
}
