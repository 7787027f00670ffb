import type { Language } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { Format } from './export.body.js';
import type { ListQuestion } from './list-question.js';

export interface ExportRow {
  readonly id: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly question: ListQuestion;
  readonly columns: readonly string[];
  readonly format: Format;
  readonly purpose: string | null;
  readonly language: Language;
  readonly status: 'running' | 'ready' | 'failed' | 'cancelled';
  readonly errorCode: string | null;
  readonly errorParams: Record<string, string | number>;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly people: number | null;
  readonly withheld: number;
}

export async function findExport(tx: Tx, id: string): Promise<ExportRow | null> {
  const [row] = await tx.query<ExportRow>(
    `select e.id, e.created_by as "createdBy", e.created_at as "createdAt", e.question, e.columns, e.format, e.purpose, e.language, e.status,
       e.error_code as "errorCode", e.error_params as "errorParams", e.file_id as "fileId", e.file_name as "fileName", e.people, e.withheld
     from exchange_export e where e.id = $1`,
    [id],
  );
  return row ?? null;
}
