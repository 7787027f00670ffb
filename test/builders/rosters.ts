import { buildWorkbook, type MadeCell, type MadeSheet } from '../fixtures/workbooks/build.js';
import type { Client } from '../harness/client.js';
import { until } from '../harness/outbox-process.js';

export interface ImportState {
  readonly id: string;
  readonly status: string;
  readonly error: { code: string; detail: string } | null;
  readonly sheets: { name: string }[];
  readonly headerRows: { from: number; to: number } | null;
  readonly sheet: number | null;
  readonly keepingUnit: { id: string; name: string } | null;
  readonly asOf: string | null;
  readonly encoding: string | null;
  readonly counts: Record<string, number>;
  readonly open: number;
  readonly version: number;
  readonly mapping: { column: string; field: string | null }[];
  readonly kept: unknown[];
  readonly claimedTotal: number | null;
}

export interface PreviewRow {
  readonly key: string;
  readonly name: string;
  readonly decision: string;
  readonly conflict: { code: string; text: string } | null;
  readonly cells: {
    field: string;
    decision: string;
    value: string | null;
    raw: string;
    answered: boolean;
    why: { code: string; text: string } | null;
    options: { value: string; label: string }[];
  }[];
  readonly changes: { field: string; before: string | null; after: string | null }[];
  readonly person: { id: string } | null;
}

type Line = readonly (string | number | null)[];

/** A plain roster as a workbook: a letterhead, one heading row, people. */
export const rosterWorkbook = (
  body: string,
  asOf: string,
  heading: Line,
  people: readonly Line[],
  others: readonly MadeSheet[] = [],
): Promise<Buffer> => buildWorkbook([...others, sheetOf('Danh sách', [[body], [`(Tính đến ngày ${asOf})`], heading, ...people])]);

export const sheetOf = (name: string, lines: readonly Line[]): MadeSheet => ({
  name,
  rows: lines.map((cells) => cells.map((value): MadeCell | null => (value === null ? null : { value }))),
});

/** An officer at the door with a roster in hand. */
export class RosterDesk {
  constructor(readonly officer: Client) {}

  async upload(content: Buffer, name = 'danh-sach.xlsx'): Promise<ImportState> {
    const boundary = 'roster-boundary';
    const body = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const answer = await this.officer.post<{ id: string }>('/api/imports', body, {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    });
    if (answer.status !== 202) throw new Error(`upload answered ${answer.status} ${answer.text}`);
    return this.settled(answer.body.id);
  }

  async settled(id: string): Promise<ImportState> {
    return this.until(id, ({ status }) => !['reading', 'committing'].includes(status));
  }

  async until(id: string, reached: (state: ImportState) => boolean): Promise<ImportState> {
    return until(async () => {
      const { body } = await this.officer.get<ImportState>(`/api/imports/${id}`);
      return reached(body) && body;
    });
  }

  async rows(id: string, query = ''): Promise<PreviewRow[]> {
    return (await this.officer.get<{ items: PreviewRow[] }>(`/api/imports/${id}/rows?limit=200${query}`)).body.items;
  }

  /** Settings, as the officer who saw this state changes them; the state they lead to, or the refusal. */
  async set(view: ImportState, settings: object): Promise<ImportState & { code?: string; detail?: string }> {
    const answer = await this.officer.put<ImportState & { code?: string }>(`/api/imports/${view.id}/settings`, settings, {
      'if-match': `"v${view.version}"`,
    });
    return answer.status === 200 ? this.settled(view.id) : answer.body;
  }

  async map(view: ImportState, columns: Record<string, string | null>): Promise<ImportState & { code?: string }> {
    const body = { columns: Object.entries(columns).map(([column, field]) => ({ column, field })) };
    const answer = await this.officer.put<ImportState & { code?: string }>(`/api/imports/${view.id}/mapping`, body, {
      'if-match': `"v${view.version}"`,
    });
    return answer.status === 200 ? this.settled(view.id) : answer.body;
  }

  answer(id: string, ...answers: { row: string; column: string; value: string | null; raw?: string; suggested?: string }[]) {
    return this.officer.put<ImportState & { code: string }>(`/api/imports/${id}/answers`, { answers });
  }

  async commit(id: string): Promise<ImportState> {
    const answer = await this.officer.post(`/api/imports/${id}/commit`);
    if (answer.status !== 202) throw new Error(`commit answered ${answer.status} ${answer.text}`);
    return this.settled(id);
  }

  async undo(id: string): Promise<ImportState> {
    await this.officer.post(`/api/imports/${id}/undo`);
    return this.until(id, ({ status }) => status === 'undone');
  }

  /** Names of everybody the officer sees. */
  async names(): Promise<string[]> {
    const { body } = await this.officer.post<{ items: { fullName: string }[] }>('/api/talent/search', { limit: 200 });
    return body.items.map(({ fullName }) => fullName);
  }
}
