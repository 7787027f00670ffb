import { currentLanguage } from '../../text/i18n';

/** `16,40` or `16.4 %` as people type it to the decimal fraction `0.1640`, digit by digit; null where it is no share. */
export function readPercent(text: string): string | null {
  const digits = /^(\d{1,3})(?:[.,](\d{1,4}))?\s*%?$/.exec(text.trim());
  if (!digits) return null;
  const [, whole, part = ''] = digits as unknown as [string, string, string | undefined];
  if (Number(`${whole}.${part || '0'}`) > 100) return null;
  const all = whole.padStart(3, '0') + part;
  return `${Number(all.slice(0, 1))}.${all.slice(1)}`;
}

/** The other way round, as one writes it into a field. */
export function percentText(value: string | null | undefined): string {
  if (value === null || value === undefined) return '';
  const [whole = '0', part = ''] = value.split('.');
  const digits = part.padEnd(4, '0');
  const text = `${Number(`${whole || '0'}${digits.slice(0, 2)}`)}.${digits.slice(2).replace(/0+$/, '').padEnd(2, '0')}`;
  return currentLanguage() === 'vi' ? text.replace('.', ',') : text;
}
