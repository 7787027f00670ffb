import { Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import { type Day, formatPartialDate, type Language } from '#libs/kernel';
import { type WrittenCell, writeCsv, writeWorkbook } from '#libs/platform';
import { codeName } from '#libs/talent';
import type { Format } from './export.body.js';
import { columnLabel, EXPORT_COLUMNS, type ExportColumn, type ListedPerson, type Naming } from './export-columns.js';

/** What stands on the first sheet, so that a printed list says what it is. */
export interface ExportHead {
  readonly question: string;
  readonly day: Day;
  readonly knownAt: string | null;
  readonly asker: string;
  readonly madeAt: string; // "24/11/2026 10:00"
  readonly purpose: string | null;
}

/** A list as a file. */
@Injectable()
export class ExportDocument {
  constructor(private readonly catalogs: Catalogs) {}

  row(columns: readonly ExportColumn[], person: ListedPerson, language: Language): WrittenCell[] {
    const naming: Naming = {
      language,
      nameOf: (catalogue, code) => codeName(this.catalogs, catalogue as Parameters<typeof codeName>[1], code, language),
    };
    return columns.map(({ cell }) => cell(person, naming));
  }

  /** A workbook has the question on its first sheet and the people on the second; a CSV has the people only. */
  async file(
    format: Format,
    columns: readonly ExportColumn[],
    rows: readonly (readonly WrittenCell[])[],
    head: ExportHead,
    language: Language,
  ): Promise<Buffer> {
    const headings = columns.map((column) => columnLabel(column, language));
    if (format === 'csv') return Buffer.from(writeCsv({ headings, rows }));
    const vi = language === 'vi';
    return writeWorkbook([
      { name: vi ? 'Câu hỏi' : 'Question', widths: [24, 90], rows: headRows(head, rows.length, vi) },
      { name: vi ? 'Danh sách' : 'List', headings, widths: columns.map(({ width }) => width), rows },
    ]);
  }
}

const headRows = ({ question, day, knownAt, asker, madeAt, purpose }: ExportHead, people: number, vi: boolean): WrittenCell[][] => [
  [vi ? 'Câu hỏi' : 'Question', question],
  [vi ? 'Tại ngày' : 'On the day', formatPartialDate(day)],
  ...(knownAt ? [[vi ? 'Theo dữ liệu lúc' : 'As known at', knownAt]] : []),
  [vi ? 'Số người' : 'People', people],
  [vi ? 'Người lập' : 'Made by', asker],
  [vi ? 'Lập lúc' : 'Made at', madeAt],
  ...(purpose ? [[vi ? 'Mục đích' : 'Purpose', purpose]] : []),
  [
    vi ? 'Lưu ý' : 'Note',
    vi
      ? 'Danh sách có dữ liệu cá nhân: chỉ dùng cho mục đích đã nêu, xoá khi không còn cần (Luật 91/2025/QH15).'
      : 'This list holds personal data: use it for the purpose stated only, and delete it when no longer needed (Law 91/2025/QH15).',
  ],
];

export const columnsOf = (codes: readonly string[]): ExportColumn[] =>
  [...new Set(codes)].flatMap((code) => EXPORT_COLUMNS.find((column) => column.code === code) ?? []);
