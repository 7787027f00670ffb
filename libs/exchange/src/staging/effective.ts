import { fold } from '#libs/kernel';
import type { PersonField, PlacedValue } from '../roster/person.js';

/** An officer's answer to a cell: a value, or null to leave it out. */
export interface Answer {
  readonly rowKey: string; // '*': every row
  readonly field: string;
  readonly raw: string; // folded; '' for answers to one row
  readonly value: string | null;
}

export type Values = Readonly<Partial<Record<PersonField, PlacedValue>>>;
export type Effective = Partial<Record<PersonField, string>>;

/** Answers by what they answer. */
export class Answers {
  private readonly byKey: ReadonlyMap<string, Answer>;

  constructor(answers: readonly Answer[]) {
    this.byKey = new Map(answers.map((answer) => [`${answer.rowKey}|${answer.field}|${answer.raw}`, answer]));
  }

  of(rowKey: string, field: string, raw: string): Answer | null {
    return this.byKey.get(`${rowKey}|${field}|`) ?? this.byKey.get(`*|${field}|${fold(raw)}`) ?? this.byKey.get(`*|${field}|`) ?? null;
  }
}

/** What a row says after its answers: open questions and unreadable cells are left out, never guessed. */
export function effective(rowKey: string, values: Values, answers: Answers): { values: Effective; open: PersonField[] } {
  const result: Effective = {};
  const open: PersonField[] = [];
  for (const [field, placed] of Object.entries(values) as [PersonField, PlacedValue][]) {
    const answer = answers.of(rowKey, field, placed.raw);
    if (answer) {
      if (answer.value !== null) result[field] = answer.value;
    } else if (placed.decision === 'ask') open.push(field);
    else if (placed.decision !== 'reject' && placed.value !== null) result[field] = placed.value;
  }
  return { values: result, open };
}
