import type { CardField } from '../../search/card-fields.js';
import type { CardRow } from '../../search/card-row.js';
import type { CriteriaKeyEntry, Met } from './criteria-key.js';
import { listOfAnswers, listOfCodes } from './shapes.js';
import { either, nameIn, UNKNOWN, type Words } from './words.js';

interface Coded {
  readonly column: string; // of a card `c`
  readonly about: string; // for the document
  readonly tells: readonly CardField[];
  readonly words: Words; // before the names
  readonly catalogues?: readonly string[];
  readonly named?: Readonly<Record<string, Words>>; // codes without a catalogue
  /** What a card has of it, and by which facts. */
  readonly held?: (card: CardRow) => readonly (readonly [code: string, kind: string, id: string | null | undefined])[];
}

const known = <Value>(values: readonly (Value | null)[]): Value[] => values.filter((value): value is Value => value !== null);

/** Any of the conditions; of no value at all nobody. */
export const anyOf = (conditions: readonly string[]): string => (conditions.length > 0 ? `(${conditions.join(' or ')})` : 'false');

/** Codes that stand in one column, one of them or none. */
export function codes(coded: Coded): CriteriaKeyEntry<(string | null)[]> {
  return {
    ...spoken(coded),
    sql: (values, { add }) => {
      if (values.length === 0) return null;
      const asked = known(values);
      return anyOf([
        ...(asked.length > 0 ? [`${coded.column} = any(${add(asked)})`] : []),
        ...(values.includes(null) ? [`${coded.column} is null`] : []),
      ]);
    },
  };
}

/** Codes that stand in a list of any length, which is null where nothing is known. */
export function listed(coded: Coded): CriteriaKeyEntry<(string | null)[]> {
  return {
    ...spoken(coded),
    sql: (values, { add }) => {
      if (values.length === 0) return null;
      const asked = known(values);
      return anyOf([
        ...(asked.length > 0 ? [`${coded.column} && ${add(asked)}::text[]`] : []),
        ...(values.includes(null) ? [`${coded.column} is null`] : []),
      ]);
    },
  };
}

function spoken({ about, tells, words, catalogues = [], named, held }: Coded): Omit<CriteriaKeyEntry<(string | null)[]>, 'sql'> {
  const nameOf = (code: string, say: Parameters<CriteriaKeyEntry['words']>[1]) =>
    named?.[code]?.[say.language] ?? nameIn(catalogues, code, say);
  return {
    shape: listOfCodes(about),
    tells,
    words: (values, say) => {
      if (values.length === 0) return null;
      const names = values.map((value) => (value === null ? UNKNOWN[say.language] : nameOf(value, say)));
      return `${words[say.language]} ${either(names, say)}`.trim();
    },
    ...(held && {
      met: (values, card, say): Met[] =>
        held(card)
          .filter(([code]) => values.includes(code))
          .map(([code, kind, id]) => ({ text: nameOf(code, say), fact: [kind, id] })),
    }),
  };
}

interface Answered {
  readonly column: string;
  readonly about: string;
  readonly tells: readonly CardField[];
  readonly yes: Words;
  readonly no: Words;
  readonly met?: (card: CardRow, yes: string) => Met | null;
}

/** Yes, no or unknown in one column. */
export function answered({ column, about, tells, yes, no, met }: Answered): CriteriaKeyEntry<(boolean | null)[]> {
  return {
    shape: listOfAnswers(about),
    tells,
    sql: (values, { add }) => {
      if (values.length === 0) return null;
      const asked = known(values);
      return anyOf([
        ...(asked.length > 0 ? [`${column} = any(${add(asked)})`] : []),
        ...(values.includes(null) ? [`${column} is null`] : []),
      ]);
    },
    words: (values, say) =>
      values.length === 0
        ? null
        : either(
            values.map((value) => (value === null ? UNKNOWN : value ? yes : no)[say.language]),
            say,
          ),
    ...(met && {
      met: (values, card, say): Met[] => (values.includes(true) ? [met(card, yes[say.language])].filter((one) => one !== null) : []),
    }),
  };
}
