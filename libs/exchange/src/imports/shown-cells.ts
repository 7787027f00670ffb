import { Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import { formatPartialDate, isPartialDate, type Language } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { TALENT_POLICIES } from '#libs/profiles';
import type { PersonField, PlacedValue } from '../roster/person.js';
import { AnswerCheck } from '../staging/answer-check.js';
import { AnswerStore } from '../staging/answer-store.js';
import { type Candidate, Candidates, SETTLED_BY_CHOICE } from '../staging/candidates.js';
import { catalogueOf } from '../staging/catalogues.js';
import { type Answers, type Values, WHO } from '../staging/effective.js';
import type { StoredValues } from '../staging/stored-values.js';
import type { CellView, ChangeView, RowView } from './import.view.js';
import { fieldLabel, valueText, whyText } from './words.js';

/** A staged row as a page reads it. */
export interface ShownRow {
  readonly key: string;
  readonly position: number;
  readonly row: number;
  readonly name: string;
  readonly decision: RowView['decision'];
  readonly conflict: string | null;
  readonly contradiction: string | null;
  readonly values: StoredValues;
  readonly sealed: Buffer | null;
  readonly changes: readonly { field: string; before: unknown; after: unknown }[];
  readonly personId: string | null;
  readonly personCode: string | null;
  readonly personName: string | null;
}

export interface ShownContext {
  readonly language: Language;
  readonly answers: Answers;
  readonly candidates: readonly Candidate[];
}

/** Rows and cells in words. */
@Injectable()
export class ShownCells {
  constructor(
    private readonly catalogs: Catalogs,
    private readonly answers: AnswerStore,
    private readonly candidates: Candidates,
    private readonly check: AnswerCheck,
  ) {}

  /** What the rows of a page need besides themselves. */
  async context(tx: Tx, importId: string, rows: readonly ShownRow[], language: Language): Promise<ShownContext> {
    const unsure = rows.filter(({ conflict }) => conflict && SETTLED_BY_CHOICE.includes(conflict));
    return {
      language,
      answers: await this.answers.read(tx, importId),
      candidates: await this.candidates.of(
        tx,
        importId,
        unsure.map(({ key }) => key),
      ),
    };
  }

  row(row: ShownRow, values: Values, context: ShownContext): RowView {
    const { key, name, decision, personId, personCode, personName } = row;
    const leftOut = context.answers.of(key, 'person', WHO)?.value === null;
    const conflict = decision === 'ask' ? (row.contradiction ?? row.conflict) : null;
    const cells = (Object.entries(values) as [PersonField, PlacedValue][]).map(([field, value]) =>
      this.cell(key, field, conflict && DOUBTED[conflict]?.has(field) ? asked(value, conflict) : value, context),
    );
    return {
      key,
      row: row.row,
      name,
      decision,
      conflict: conflict ? { code: conflict, text: whyText(conflict, context.language) } : null,
      person: personId && personCode ? { id: personId, code: personCode, name: personName ?? name } : null,
      cells: row.conflict || leftOut ? [personCell(row, context, leftOut), ...cells] : cells,
      changes: row.changes.map((change) => this.changeOf(change, context.language)),
    };
  }

  private cell(key: string, field: PersonField, placed: PlacedValue, { answers, language }: ShownContext): CellView {
    const answer = answers.of(key, field, placed);
    const suggested = placed.decision !== 'ask' || (placed.value !== null && this.check.takes(field, placed.value)) ? placed.value : null;
    const value = answer ? answer.value : suggested;
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
      options: placed.decision === 'ask' ? this.options(field, placed.why, language) : [],
    };
  }

  private changeOf({ field, before, after }: { field: string; before: unknown; after: unknown }, language: Language): ChangeView {
    const property = field.split('.').at(-1)!;
    const show = (value: unknown) =>
      value === null || value === undefined
        ? null
        : this.display(CODED[property] ?? property, String(value).replace(/^new:/, ''), language);
    return { field, label: fieldLabel(SAID[field] ?? property, language), before: show(before), after: show(after) };
  }

  private display(field: string, value: string | null, language: Language): string {
    if (value === null) return '';
    const said = valueText(field, value, language);
    if (said) return said;
    if (field === 'languages' || field === 'other_qualifications') return this.pairsInWords(field, value, language);
    const list = field === 'level' ? this.listOfLevel(value) : catalogueOf(field);
    if (list)
      return value
        .split(';')
        .map((code) => this.nameOf(list, code, language))
        .join(', ');
    return isPartialDate(value) && /date|_on|On$|from|From$|year|startsOn/.test(field) ? formatPartialDate(value) : value;
  }

  /** "Anh=B1" is "Tiếng Anh B1", "DH=Luật" is "Đại học Luật"; of an unknown language the level alone. */
  private pairsInWords(field: 'languages' | 'other_qualifications', value: string, language: Language): string {
    const items = this.catalogs.catalog(field === 'languages' ? 'languages' : 'education_levels').byCode;
    const inWords = (pair: string): string => {
      const [code, what = ''] = divided(pair);
      const item = items.get(code);
      return [item ? (language === 'vi' ? item.nameVi : item.nameEn) : code, what].filter(Boolean).join(' ');
    };
    return value.split(';').map(inWords).join('; ');
  }

  /** The list a level stands in: of degrees, of political theory, of the management of the state, of languages or of IT. */
  private listOfLevel(code: string): (typeof LEVELS)[number] {
    return LEVELS.find((list) => this.catalogs.catalog(list).byCode.has(code)) ?? LEVELS[0];
  }

  /** "TS=2027-06": a study with the day it is expected to end. */
  private nameOf(list: string, value: string, language: Language): string {
    const [code = '', until] = value.split('=');
    const item = this.catalogs.catalog(list).byCode.get(code === 'NCS' ? 'TS' : code);
    const name = item ? (language === 'vi' ? item.nameVi : item.nameEn) : code;
    return until ? `${name} (${language === 'vi' ? 'dự kiến' : 'expected'} ${formatPartialDate(until)})` : name;
  }

  private options(field: string, why: string | null, language: Language): { value: string; label: string }[] {
    const list = catalogueOf(field);
    if (field === 'row' && why !== 'two_people')
      return [{ value: 'include', label: language === 'vi' ? 'Nhập dòng này' : 'Import this row' }];
    if (field === 'row') return [{ value: 'split', label: language === 'vi' ? 'Tách thành từng người' : 'Split into one row each' }];
    if (field === 'talent_policy') return TALENT_POLICIES.map((value) => ({ value, label: valueText('talent_policy', value, language)! }));
    return list
      ? this.catalogs.catalog(list).items.map(({ code, nameVi, nameEn }) => ({ value: code, label: language === 'vi' ? nameVi : nameEn }))
      : [];
  }
}

const divided = (pair: string): [string, string?] => {
  const at = pair.indexOf('=');
  return at < 0 ? [pair] : [pair.slice(0, at), pair.slice(at + 1)];
};

/** The cells in which what troubles the whole row can be put right. */
const DOUBTED: Readonly<Record<string, ReadonlySet<PersonField>>> = {
  citizen_number_twice: new Set(['citizen_id']),
  days_contradict: new Set(['joined_unit_on', 'party_official_on', 'party_probation_on']),
};

const asked = (value: PlacedValue, why: string): PlacedValue => ({ ...value, decision: 'ask', why });

/** Who a row is, as a question: one of the records it may be, or somebody new. Where neither can be, it can be left out; if it is, taken in. */
function personCell(row: ShownRow, context: ShownContext, leftOut: boolean): CellView {
  const { language } = context;
  const answer = context.answers.of(row.key, 'person', WHO);
  const why = whyText(leftOut ? 'left_out' : row.conflict!, language);
  const options = whoItCanBe(row, context, leftOut);
  return {
    column: null,
    field: 'person',
    label: fieldLabel('person', language),
    raw: '',
    value: answer?.value ?? null,
    display: leftOut ? why : (options.find(({ value }) => value === answer?.value)?.label ?? ''),
    decision: 'ask',
    answered: answer !== null,
    why: { code: leftOut ? 'left_out' : row.conflict!, text: why },
    warn: null,
    options,
  };
}

function whoItCanBe(row: ShownRow, context: ShownContext, leftOut: boolean): { value: string; label: string }[] {
  const { candidates, language } = context;
  const back = leftOut ? [{ value: 'found', label: language === 'vi' ? 'Nhập dòng này' : 'Import this row' }] : [];
  if (!row.conflict || !SETTLED_BY_CHOICE.includes(row.conflict)) return back;
  return [
    ...back,
    ...candidates.filter(({ key }) => key === row.key).map((candidate) => ({ value: candidate.id, label: candidateLabel(candidate) })),
    { value: 'new', label: language === 'vi' ? 'Người mới' : 'Somebody new' },
  ];
}

const candidateLabel = ({ code, name, birthOn, position }: Candidate): string =>
  [code, name, birthOn && formatPartialDate(birthOn), position].filter(Boolean).join(', ');

/** Properties of facts whose values are codes, by the field of a row they come from. */
const SAID: Readonly<Record<string, string>> = { 'studies.level': 'study_in_progress' };

const LEVELS = [
  'education_levels',
  'political_theory_levels',
  'state_management_levels',
  'foreign_language_levels',
  'it_skill_levels',
] as const;

const CODED: Readonly<Record<string, string>> = {
  category: 'category',
  field: 'proposed_field',
  organisation: 'associations',
  title: 'academic_title',
  group: 'groups',
  gender: 'gender',
  ethnicity: 'ethnicity',
  religion: 'religion',
  birthOn: 'birth_date',
  trainingForm: 'training_form',
};
