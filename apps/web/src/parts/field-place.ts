import type { TFunction } from 'i18next';

/** What a form calls a property of what it sends. */
export type NameOf = (property: string) => string | undefined;

/** Where the server points at (`/milestones/1/value`), in words: the form's own, else those of all forms. A property without words is passed over, never shown by its code. */
export function placeOf(t: TFunction, pointer: string, named: NameOf = () => undefined): string {
  const said = (property: string): string =>
    named(property) ??
    String(
      t([`fields.names.${property}`, `profiles.fields.${property}`, `pool.facets.${property}`] as never, { defaultValue: '' } as never),
    );
  const words = pointer.split('/').flatMap((part) => {
    const text = /^\d+$/.test(part) ? t('fields.row', { at: Number(part) + 1 }) : part && said(part);
    return text ? [text] : [];
  });
  return words.join(', ');
}
