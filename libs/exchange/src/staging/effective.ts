import { fold } from '#libs/kernel';
import type { PersonField, PlacedValue } from '../roster/person.js';

/** What an officer can answer: a field of the row, or who the row is. */
export type AnswerField = PersonField | 'person';

/** In place of a content: of cells nobody wrote anything into, those that are asked with the same suggestion. */
export const EMPTY = '\u2205';
export const emptyWith = (suggested: string | null): string => EMPTY + (suggested ?? '');

/** An officer's answer to a cell: a value, or null to leave it out. */
export interface Answer {
  readonly rowKey: string; // '*': every row
  readonly field: AnswerField;
  readonly raw: string; // folded; '' for answers to one row, `emptyWith` of cells in which nothing stands
  readonly value: string | null;
}

type Asked = Pick<PlacedValue, 'raw' | 'decision' | 'value'>;
/** Who a row is stands in no cell. */
export const WHO: Asked = { raw: '', decision: 'ask', value: null };

export type Values = Readonly<Partial<Record<PersonField, PlacedValue>>>;
export type Effective = Partial<Record<PersonField, string>>;

/** Answers by what they answer. */
export class Answers {
  private readonly byKey: ReadonlyMap<string, Answer>;
  private readonly byContent: ReadonlySet<AnswerField>; // of which some content is answered: folding every cell of a large file is dear

  constructor(answers: readonly Answer[]) {
    this.byContent = new Set(answers.filter(({ raw }) => raw !== '').map(({ field }) => field));
    this.byKey = new Map(answers.map((answer) => [`${answer.rowKey}|${answer.field}|${answer.raw}`, answer]));
  }

  /** To the row, else to all cells of this content or of none, else to all cells of the field that were not taken as they are. */
  of(rowKey: string, field: AnswerField, { raw, decision, value }: Asked): Answer | null {
    if (this.byKey.size === 0) return null;
    const toAll = decision === 'accept' ? null : this.byKey.get(`*|${field}|`);
    return (
      this.byKey.get(`${rowKey}|${field}|`) ??
      (raw && this.byContent.has(field) ? this.byKey.get(`*|${field}|${fold(raw)}`) : null) ??
      (raw === '' && decision === 'ask' ? this.byKey.get(`*|${field}|${emptyWith(value)}`) : null) ??
      toAll ??
      null
    );
  }
}

/** What a row says after its answers: open questions and unreadable cells are left out, never guessed. */
export function effective(rowKey: string, values: Values, answers: Answers): { values: Effective; open: PersonField[] } {
  const result: Effective = {};
  const open: PersonField[] = [];
  for (const [field, placed] of Object.entries(values) as [PersonField, PlacedValue][]) {
    const answer = answers.of(rowKey, field, placed);
    if (answer) {
      if (answer.value !== null) result[field] = answer.value;
    } else if (placed.decision === 'ask') open.push(field);
    else if (placed.decision !== 'reject' && placed.value !== null) result[field] = placed.value;
  }
  return { values: result, open };
}
