import { UnitRef } from '#libs/access';
import { Field } from '#libs/platform';

export class ImportProblem {
  @Field() code: string;
  @Field() detail: string;
}
export class ImportProgress {
  @Field({ description: 'reading, matching, committing, undoing' }) phase: string;
  @Field({ type: 'integer' }) done: number;
  @Field({ type: 'integer', nullable: true }) total: number | null;
}
export class SheetView {
  @Field() name: string;
  @Field({ oneOf: ['visible', 'hidden', 'veryHidden'] }) state: string;
}
export class HeaderRows {
  @Field({ type: 'integer', min: 1, max: 1_000 }) from: number;
  @Field({ type: 'integer', min: 1, max: 1_000 }) to: number;
}
export class EncodingExample {
  @Field() before: string;
  @Field() after: string;
}
export class ColumnView {
  @Field({ description: 'as in the file: "AJ"' }) column: string;
  @Field({ list: true }) heading: string[];
  @Field({ list: true }) examples: string[];
  @Field({ nullable: true, description: 'null: not imported' }) field: string | null;
  @Field({ nullable: true, description: 'remembered, alias, chosen' }) confidence: string | null;
  @Field({ type: 'boolean', description: 'hidden in the file, and read all the same' }) hidden: boolean;
}
export class FieldView {
  @Field() code: string;
  @Field() label: string;
  @Field({ description: 'false: read and shown, but the registry has no place for it' }) kept: boolean;
}
export class ImportCounts {
  @Field({ type: 'integer' }) rows: number;
  @Field({ type: 'integer' }) create: number;
  @Field({ type: 'integer' }) update: number;
  @Field({ type: 'integer' }) unchanged: number;
  @Field({ type: 'integer', description: 'people of the unit whom the file does not name; once committed, those of them who stayed' })
  absent: number;
  @Field({ type: 'integer', description: 'people the file does not name who are to be ended or moved, not yet written' }) leaving: number;
  @Field({ type: 'integer', description: 'rows nobody can place yet' }) ask: number;
  @Field({ type: 'integer' }) reject: number;
  @Field({ type: 'integer', description: 'cells repaired by a rule' }) fix: number;
  @Field({ type: 'integer' }) warn: number;
  @Field({ type: 'integer', description: 'people its commits brought in' }) created: number;
  @Field({ type: 'integer', description: 'people its commits changed' }) updated: number;
  @Field({ type: 'integer', description: 'people the file does not name whom its commits ended' }) ended: number;
  @Field({ type: 'integer', description: 'people the file does not name whom its commits moved' }) moved: number;
  @Field({ type: 'integer', description: 'what an undo left alone' }) kept: number;
}
export class KeptFact {
  @Field({ description: 'of the person; of a unit its name' }) code: string;
  @Field({ description: 'a kind of fact, citizenNumber, contacts, person: all of it, or unit: one that the import made' }) field: string;
  @Field({ oneOf: ['changed_since', 'extended_since', 'in_use'] }) why: string;
}

export class ImportView {
  @Field({ type: 'uuid' }) id: string;
  @Field() fileName: string;
  @Field({ oneOf: ['reading', 'needs_mapping', 'ready', 'committing', 'committed', 'undoing', 'undone', 'failed'] }) status: string;
  @Field({ of: () => ImportProblem, nullable: true }) error: ImportProblem | null;
  @Field({ of: () => ImportProgress, nullable: true }) progress: ImportProgress | null;
  @Field({ of: () => SheetView, list: true }) sheets: SheetView[];
  @Field({ type: 'integer', nullable: true }) sheet: number | null;
  @Field({ of: () => HeaderRows, nullable: true }) headerRows: HeaderRows | null;
  @Field({ nullable: true, description: 'unicode, tcvn3, vni; null until confirmed' }) encoding: string | null;
  @Field({ oneOf: ['unicode', 'tcvn3', 'vni'], description: 'what the file looks like' }) foundEncoding: string;
  @Field({ of: () => EncodingExample, list: true }) encodingExamples: EncodingExample[];
  @Field({ of: () => UnitRef, nullable: true }) keepingUnit: UnitRef | null;
  @Field({ nullable: true, description: 'as the letterhead says' }) letterhead: string | null;
  @Field({ type: 'day', nullable: true }) asOf: string | null;
  @Field({ of: () => ColumnView, list: true }) mapping: ColumnView[];
  @Field({ of: () => FieldView, list: true }) fields: FieldView[];
  @Field({ of: () => ImportCounts }) counts: ImportCounts;
  @Field({ type: 'integer', description: 'cells still to be answered' }) open: number;
  @Field({ type: 'integer', nullable: true, description: 'people by the total row of the file' }) claimedTotal: number | null;
  @Field({ list: true, description: 'majors for which no field is proposed' }) unknownMajors: string[];
  @Field({ type: 'time' }) createdAt: string;
  @Field({ type: 'time', nullable: true }) committedAt: string | null;
  @Field({ type: 'time', nullable: true }) undoneAt: string | null;
  @Field({ of: () => KeptFact, list: true, description: 'what an undo left alone, the first of them' }) kept: KeptFact[];
  @Field({ type: 'integer' }) version: number;
}
export class ImportPage {
  @Field({ of: () => ImportView, list: true }) items: ImportView[];
  @Field({ nullable: true }) next: string | null;
}
export class StartedImport {
  @Field({ type: 'uuid' }) id: string;
}

export class CellWhy {
  @Field() code: string;
  @Field() text: string;
}
export class CellOption {
  @Field() value: string;
  @Field() label: string;
}
export class CellView {
  @Field({ nullable: true }) column: string | null;
  @Field() field: string;
  @Field() label: string;
  @Field() raw: string;
  @Field({ nullable: true }) value: string | null;
  @Field() display: string;
  @Field({ oneOf: ['accept', 'fix', 'ask', 'reject'] }) decision: string;
  @Field({ type: 'boolean', description: 'an officer answered it' }) answered: boolean;
  @Field({ of: () => CellWhy, nullable: true }) why: CellWhy | null;
  @Field({ of: () => CellWhy, nullable: true }) warn: CellWhy | null;
  @Field({ of: () => CellOption, list: true }) options: CellOption[];
}
export class ChangeView {
  @Field() field: string;
  @Field() label: string;
  @Field({ nullable: true }) before: string | null;
  @Field({ nullable: true }) after: string | null;
}
export class RowPerson {
  @Field({ type: 'uuid' }) id: string;
  @Field() code: string;
  @Field() name: string;
}
export class RowView {
  @Field({ description: '"15", or "15a" and "15b" of a row of two' }) key: string;
  @Field({ type: 'integer' }) row: number;
  @Field() name: string;
  @Field({ oneOf: ['create', 'update', 'unchanged', 'ask', 'reject'] }) decision: string;
  @Field({ of: () => CellWhy, nullable: true }) conflict: CellWhy | null;
  @Field({ of: () => RowPerson, nullable: true }) person: RowPerson | null;
  @Field({ of: () => CellView, list: true }) cells: CellView[];
  @Field({ of: () => ChangeView, list: true }) changes: ChangeView[];
}
export class RowPage {
  @Field({ of: () => RowView, list: true }) items: RowView[];
  @Field({ nullable: true }) next: string | null;
}

export class SettingsBody {
  @Field({ type: 'integer', min: 0, max: 500, optional: true }) sheet?: number;
  @Field({ of: () => HeaderRows, optional: true, nullable: true }) headerRows?: HeaderRows | null;
  @Field({ oneOf: ['unicode', 'tcvn3', 'vni'], optional: true }) encoding?: 'unicode' | 'tcvn3' | 'vni';
  @Field({ type: 'uuid', optional: true }) keepingUnit?: string;
  @Field({ type: 'day', optional: true }) asOf?: string;
}
export class ColumnChoice {
  @Field({ max: 5 }) column: string;
  @Field({ nullable: true, max: 60 }) field: string | null;
}
export class MappingBody {
  @Field({ of: () => ColumnChoice, list: true, maxItems: 200 }) columns: ColumnChoice[];
}
export class AnswerBody {
  @Field({ max: 40, description: 'the key of a row, or "all"' }) row: string;
  @Field({ max: 60, description: 'the field' }) column: string;
  @Field({ optional: true, max: 500, description: 'of "all": only cells with this content' }) raw?: string;
  @Field({
    optional: true,
    max: 500,
    description: 'of "all": only cells in which nothing stands and for which this is suggested; "" without any',
  })
  suggested?: string;
  @Field({ nullable: true, max: 500, description: '"skip" leaves the cell out' }) value: string | null;
}
export class AnswersBody {
  @Field({ of: () => AnswerBody, list: true, maxItems: 2_000 }) answers: AnswerBody[];
}
export class FileUnitView {
  @Field() name: string;
  @Field({ oneOf: ['create', 'use', 'keeping'] }) action: 'create' | 'use' | 'keeping';
  @Field({ of: () => UnitRef, nullable: true }) unit: UnitRef | null;
  @Field({ type: 'integer' }) rows: number;
  @Field({ type: 'boolean', description: 'the unit is written otherwise in the tree: worth a look' }) alike: boolean;
}
export class FileUnits {
  @Field({ of: () => FileUnitView, list: true }) items: FileUnitView[];
}
export class FileUnitChoice {
  @Field({ max: 300 }) name: string;
  @Field({ oneOf: ['create', 'use', 'keeping'] }) action: 'create' | 'use' | 'keeping';
  @Field({ type: 'uuid', optional: true, nullable: true }) unitId?: string | null;
}
export class FileUnitsBody {
  @Field({ of: () => FileUnitChoice, list: true, maxItems: 500 }) units: FileUnitChoice[];
}
export class AbsentPerson {
  @Field({ type: 'uuid' }) id: string;
  @Field() code: string;
  @Field() name: string;
  @Field({ nullable: true }) position: string | null;
  @Field({ oneOf: ['keep', 'end', 'move'] }) action: 'keep' | 'end' | 'move';
  @Field({ type: 'day', nullable: true }) on: string | null;
  @Field({ nullable: true }) reason: string | null;
  @Field({ of: () => UnitRef, nullable: true }) unit: UnitRef | null;
}
export class AbsentPage {
  @Field({ of: () => AbsentPerson, list: true }) items: AbsentPerson[];
  @Field({ nullable: true }) next: string | null;
}
export class AbsentChoice {
  @Field({ max: 40, description: 'a person, or "all"' }) person: string;
  @Field({ oneOf: ['keep', 'end', 'move'] }) action: 'keep' | 'end' | 'move';
  @Field({ type: 'day', optional: true, nullable: true }) on?: string | null;
  @Field({ optional: true, nullable: true, max: 200 }) reason?: string | null;
  @Field({ type: 'uuid', optional: true, nullable: true }) unitId?: string | null;
}
export class AbsentBody {
  @Field({ of: () => AbsentChoice, list: true, maxItems: 2_000 }) people: AbsentChoice[];
}
