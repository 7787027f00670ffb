import type { Day } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { Encoding } from '../roster/encoding.js';

export type ImportStatus = 'reading' | 'needs_mapping' | 'ready' | 'committing' | 'committed' | 'undoing' | 'undone' | 'failed';

/** Work of the queue is under way. */
export const isBusy = (status: ImportStatus): boolean => status === 'reading' || status === 'committing' || status === 'undoing';

/** What the file was taken for, kept so that the page need not read it again. */
export interface ImportHead {
  readonly sheets: readonly { readonly name: string; readonly state: string }[];
  readonly lastRow?: number; // of the sheet read
  readonly columns: readonly {
    readonly name: string;
    readonly heading: readonly string[];
    readonly field: string | null;
    readonly confidence: string | null;
    readonly examples: readonly string[];
    readonly hidden?: boolean; // in the file
  }[];
  readonly fingerprint: string;
  readonly body: string | null; // of the letterhead
  readonly encoding: Encoding;
  readonly legacyColumns?: readonly number[]; // that are in the encoding
  readonly encodingExamples: readonly { readonly before: string; readonly after: string }[];
  readonly claimedTotal: number | null;
  readonly experts: boolean;
  readonly unknownMajors: readonly string[];
}

/** Of a file in which no table was found: its sheets can still be chosen. */
export const headWithoutTable = (sheets: ImportHead['sheets']): ImportHead => ({
  sheets,
  columns: [],
  fingerprint: '',
  body: null,
  encoding: 'unicode',
  encodingExamples: [],
  claimedTotal: null,
  experts: false,
  unknownMajors: [],
});

/** What an undo left alone. */
export interface Kept {
  readonly code: string; // of the person
  readonly field: string; // the kind of fact, 'citizenNumber', 'contacts', or 'person' for all of it
  readonly why?: 'changed_since' | 'extended_since' | 'in_use'; // absent: undone by an earlier version
}

export interface ImportRow {
  readonly id: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly errorCode: string | null;
  readonly errorParams: Record<string, string | number>;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly keepingUnitId: string | null;
  readonly asOf: Day | null;
  readonly sheet: number | null;
  readonly headerFrom: number | null;
  readonly headerTo: number | null;
  readonly encoding: Encoding | null;
  readonly mapping: Record<string, string | null> | null;
  readonly head: ImportHead | null;
  readonly counts: Record<string, number>;
  readonly version: number;
  readonly commitChange: string | null;
  readonly committedAt: Date | null;
  readonly undoneAt: Date | null;
  readonly kept: readonly Kept[];
  readonly decided: number; // of those the file does not name, who ends or moves
}

const COLUMNS = `i.id, i.file_id as "fileId", i.file_name as "fileName", i.status, i.error_code as "errorCode", i.error_params as "errorParams",
  i.created_by as "createdBy", i.created_at as "createdAt", i.keeping_unit_id as "keepingUnitId", i.as_of as "asOf", i.sheet,
  i.header_from as "headerFrom", i.header_to as "headerTo", i.encoding, i.mapping, i.head, i.counts, i.version,
  i.commit_change as "commitChange", i.committed_at as "committedAt", i.undone_at as "undoneAt", i.kept,
  (select count(*)::int from exchange_absent a where a.import_id = i.id and a.action <> 'keep') as "decided"`;

/** Locked: for other acts, not for the rows that refer to it, so that nobody waits for a file being read. */
export async function findImport(tx: Tx, id: string, lock = false): Promise<ImportRow | null> {
  const [row] = await tx.query<ImportRow>(`select ${COLUMNS} from exchange_import i where i.id = $1 ${lock ? 'for no key update' : ''}`, [
    id,
  ]);
  return row ?? null;
}

export const importsWhere = (where: string): string => `select ${COLUMNS} from exchange_import i where ${where}`;
