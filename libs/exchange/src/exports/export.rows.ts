import type { Language } from '#libs/kernel';
import type { Bounds, Tx } from '#libs/platform';
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
  readonly status: 'waiting' | 'running' | 'ready' | 'failed' | 'cancelled' | 'refused';
  readonly errorCode: string | null;
  readonly errorParams: Record<string, string | number>;
  readonly fileId: string | null;
  readonly fileName: string | null;
  readonly people: number | null;
  readonly askedPeople: number | null;
  readonly decidedBy: string | null; // by name: who let it leave, or did not
  readonly withheld: number;
  readonly reach: Bounds | null; // within which it was made; null: it is not, or was before that was kept
}

const SELECT = `select e.id, e.created_by as "createdBy", e.created_at as "createdAt", e.question, e.columns, e.format, e.purpose, e.language, e.status,
       e.error_code as "errorCode", e.error_params as "errorParams", e.file_id as "fileId", e.file_name as "fileName", e.people, e.withheld, e.reach,
       e.asked_people as "askedPeople", (select u.display_name from access_user u where u.id = e.decided_by) as "decidedBy"
     from exchange_export e`;

/** The last ones somebody asked for, as long as their files are there. */
export const recentExports = (tx: Tx, userId: string, since: Date): Promise<ExportRow[]> =>
  tx.query<ExportRow>(`${SELECT} where e.created_by = $1 and e.created_at > $2 order by e.id desc limit 50`, [userId, since]);

export async function findExport(tx: Tx, id: string): Promise<ExportRow | null> {
  const [row] = await tx.query<ExportRow>(`${SELECT} where e.id = $1`, [id]);
  return row ?? null;
}
