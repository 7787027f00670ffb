import type { Asker } from '../asker/asker.js';
import { type FieldRule, type FieldUse, type Sees, seesWhole } from './field-rule.js';
import { type MaskName, maskedValue } from './masks.js';

/** How a field is shown to somebody. */
type Shown = 'whole' | 'absent' | MaskName;

/** What is said of every field of a view, by the lib that owns it. A name may stand below a kind: `identities.religion`. */
export class FieldTable<Name extends string = string> {
  constructor(
    readonly view: string,
    readonly shape: new () => object,
    readonly rules: Readonly<Record<Name, FieldRule>>,
  ) {}

  /** The values as somebody sees them, who has these permissions where they are from. What is not declared is not shown. */
  shown<Values extends object>(values: Values, sees: Sees, below = ''): Values {
    return this.lens(sees, below)(values);
  }

  /** The same for many values, decided once for each field: those that are shown whole are not copied. */
  lens(sees: Sees, below = ''): <Values extends object>(values: Values) => Values {
    const decided = new Map<string, Shown>();
    const decide = (name: string): Shown => {
      const rule = this.rules[`${below}${name}` as Name] as FieldRule | undefined;
      const shown = rule ? (seesWhole(rule, sees) ? 'whole' : rule.otherwise) : 'absent';
      decided.set(name, shown);
      return shown;
    };
    const shownAs = (name: string): Shown => decided.get(name) ?? decide(name);
    return (values) => {
      const names = Object.keys(values);
      if (names.every((name) => shownAs(name) === 'whole')) return values;
      const seen: Record<string, unknown> = {};
      for (const name of names) {
        const as = shownAs(name);
        if (as === 'absent') continue;
        const value = values[name as keyof typeof values];
        seen[name] = as === 'whole' ? value : maskedValue(as, value);
      }
      return seen as typeof values;
    };
  }

  /** What may be asked, ordered, counted or taken along, by the fields that it tells of. */
  keys<Key extends string>(
    what: string,
    use: FieldUse | 'filter or search',
    fields: Readonly<Record<Key, readonly Name[]>>,
  ): KeyTable<Key> {
    return new KeyTable(this, what, use === 'filter or search' ? ['filter', 'search'] : [use], fields);
  }
}

/** Keys of a question, facets, orders or columns: one is open to whoever sees whole every field it tells of. */
export class KeyTable<Key extends string = string> {
  constructor(
    readonly table: FieldTable,
    readonly what: string,
    readonly uses: readonly FieldUse[],
    readonly fields: Readonly<Record<Key, readonly string[]>>,
  ) {}

  /** Of everybody the question reaches: one list never mixes people with and without a field. What is not declared is open to nobody. */
  allows(asker: Asker, key: string): boolean {
    const sees = (permission: string) => asker.hasThroughout(permission);
    return this.has(key) && this.fields[key].every((name) => seesWhole(this.table.rules[name]!, sees));
  }

  private has(key: string): key is Key {
    return Object.hasOwn(this.fields, key);
  }

  openTo(asker: Asker): Key[] {
    return (Object.keys(this.fields) as Key[]).filter((key) => this.allows(asker, key));
  }

  /** The permissions that a key needs beside that of the view. */
  needs(key: Key): string[] {
    const wholes = this.fields[key].map((name) => this.table.rules[name]!.whole);
    return [...new Set(wholes.flatMap((whole) => (typeof whole === 'object' ? [whole.permission] : [])))];
  }
}

/** Declares every field of a view: the compiler misses none of its properties, and the start none that only the document knows. */
export const defineFields = <View extends object>(
  view: string,
  shape: new () => View,
  rules: Readonly<Record<keyof View & string, FieldRule>>,
): FieldTable<keyof View & string> => new FieldTable(view, shape, rules);
