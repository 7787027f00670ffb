import { Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import { formatPartialDate, isPartialDate, type Language } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { PlannedRows } from '../plan/planned-rows.js';
import type { PersonField, PlacedValue } from '../roster/person.js';
import { Answers, type Values } from '../staging/effective.js';
import type { CellView, ChangeView, RowView } from './import.view.js';
import { OPTIONS_OF } from './options.js';
import { fieldLabel, whyText } from './words.js';

/** A staged row as a page reads it. */
export interface ShownRow {
  readonly key: string;
  readonly position: number;
  readonly row: number;
  readonly name: string;
  readonly decision: RowView['decision'];
  readonly conflict: string | null;
  readonly values: Values;
  readonly sealed: Buffer | null;
  readonly changes: readonly { field: string; before: unknown; after: unknown }[];
  readonly personId: string | null;
  readonly personCode: string | null;
  readonly personName: string | null;
}

/** Rows and cells in words. */
@Injectable()
export class ShownCells {
  constructor(
    private readonly planned: PlannedRows,
    private readonly catalogs: Catalogs,
  ) {}

  async answersOf(tx: Tx, id: string): Promise<Answers> {
    return new Answers(await this.planned.answers(tx, id));
  }

  row(_id: string, row: ShownRow, values: Values, answers: Answers, language: Language): RowView {
    const { key, name, decision, conflict, personId, personCode, personName } = row;
    return {
      key,
      row: row.row,
      name,
      decision,
      conflict: conflict ? { code: conflict, text: whyText(conflict, language) } : null,
      person: personId && personCode ? { id: personId, code: personCode, name: personName ?? name } : null,
      cells: (Object.entries(values) as [PersonField, PlacedValue][]).map(([field, value]) =>
        this.cell(key, field, value, answers, language),
      ),
      changes: row.changes.map((change) => this.changeOf(change, language)),
    };
  }

  private cell(key: string, field: PersonField, placed: PlacedValue, answers: Answers, language: Language): CellView {
    const answer = answers.of(key, field, placed.raw);
    const value = answer ? answer.value : placed.value;
    return {
      column: placed.column,
      field,
      label: fieldLabel(field, language),
      raw: placed.raw,
      value,
      display: this.display(field, value, language),
      decision: placed.decision,
      answered: answer !== null,
      why: placed.why ? { code: placed.why, text: whyText(placed.why, language) } : null,
      warn: placed.warn ? { code: placed.warn, text: whyText(placed.warn, language) } : null,
      options: placed.decision === 'ask' ? this.options(field, language) : [],
    };
  }

  private changeOf({ field, before, after }: { field: string; before: unknown; after: unknown }, language: Language): ChangeView {
    const property = field.split('.').at(-1)!;
    const show = (value: unknown) =>
      value === null || value === undefined
        ? null
        : this.display(CODED[property] ?? property, String(value).replace(/^new:/, ''), language);
    return { field, label: fieldLabel(property, language), before: show(before), after: show(after) };
  }

  private display(field: string, value: string | null, language: Language): string {
    if (value === null) return '';
    const list = OPTIONS_OF[field];
    if (list)
      return value
        .split(';')
        .map((code) => this.nameOf(list, code, language))
        .join(', ');
    return isPartialDate(value) && /date|_on|On$|from|From$|year|startsOn/.test(field) ? formatPartialDate(value) : value;
  }

  private nameOf(list: string, code: string, language: Language): string {
    const item = this.catalogs.catalog(list).byCode.get(code);
    return item ? (language === 'vi' ? item.nameVi : item.nameEn) : code;
  }

  private options(field: string, language: Language): { value: string; label: string }[] {
    const list = OPTIONS_OF[field];
    if (field === 'row') return [{ value: 'split', label: language === 'vi' ? 'Tách thành hai người' : 'Split into two people' }];
    return list
      ? this.catalogs.catalog(list).items.map(({ code, nameVi, nameEn }) => ({ value: code, label: language === 'vi' ? nameVi : nameEn }))
      : [];
  }
}

/** Properties of facts whose values are codes, by the field of a row they come from. */
const CODED: Readonly<Record<string, string>> = {
  category: 'category',
  level: 'highest_degree',
  field: 'proposed_field',
  gender: 'gender',
  ethnicity: 'ethnicity',
  religion: 'religion',
  birthOn: 'birth_date',
};
