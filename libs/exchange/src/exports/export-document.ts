import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Catalogs } from '#libs/catalogs';
import { type Day, formatPartialDate, type Language } from '#libs/kernel';
import { streamCsv, streamWorkbook, type WrittenCell } from '#libs/platform';
import type { FileUse } from '#libs/profiles';
import { codeName } from '#libs/talent';
import type { Format } from './export.body.js';
import { columnLabel, EXPORT_COLUMNS, type ExportColumn, type ListedPerson, type Naming } from './export-columns.js';
import { listPdf } from './pdf/list-pdf.js';

/** What stands beside the list, so that a printed one says what it is. */
export interface ExportHead {
  readonly question: string;
  readonly day: Day;
  readonly knownAt: string | null; // "24/11/2026 09:30"
  readonly asker: string;
  readonly madeAt: string; // "24/11/2026 10:00"
  readonly purpose: string | null;
  readonly use: FileUse;
}

/** A list whose people are still coming: how many there were is known when all of them are written. */
export interface ComingList {
  readonly format: Format;
  readonly columns: readonly ExportColumn[];
  readonly rows: AsyncIterable<readonly WrittenCell[]>;
  readonly people: () => number;
  readonly withheld: () => number; // who did not agree to it
  readonly head: ExportHead;
  readonly language: Language;
}

/** A list as a file, written while its people are read: memory does not grow with them. */
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

  /** A workbook has the question on its first sheet and the people on the second; pages have it above them; a CSV has the people only. */
  file(list: ComingList): Readable {
    const { format, columns, rows, language } = list;
    const headings = columns.map((column) => columnLabel(column, language));
    if (format === 'csv') return Readable.from(streamCsv(headings, rows), { objectMode: false });
    return format === 'pdf' ? pages(list, headings) : workbook(list, headings);
  }
}

function workbook({ columns, rows, people, withheld, head, language }: ComingList, headings: readonly string[]): Readable {
  const vi = language === 'vi';
  async function* about(): AsyncGenerator<WrittenCell[]> {
    for (const line of headRows(head, vi)) yield line;
    yield [vi ? 'Số người' : 'People', people()];
    if (withheld() > 0) yield [vi ? 'Không có trong tệp' : 'Not in the file', withheldText(withheld(), head.use, vi)];
    yield [vi ? 'Lưu ý' : 'Note', note(vi)];
  }
  async function* all(): AsyncGenerator<readonly WrittenCell[]> {
    yield headings;
    yield* rows;
  }
  return streamWorkbook(
    { name: vi ? 'Câu hỏi' : 'Question', boldRows: 0, widths: [24, 90], rows: about() },
    { name: vi ? 'Danh sách' : 'List', boldRows: 1, widths: columns.map(({ width }) => width), rows: all() },
  );
}

function pages({ columns, rows, people, withheld, head, language }: ComingList, headings: readonly string[]): Readable {
  const vi = language === 'vi';
  return listPdf({
    title: vi ? 'Danh sách' : 'List',
    about: [...headRows(head, vi), [vi ? 'Lưu ý' : 'Note', note(vi)] as const],
    headings,
    widths: columns.map(({ width }) => width),
    rows,
    end: () => `${vi ? 'Số người' : 'People'}: ${people()}${withheld() > 0 ? `. ${withheldText(withheld(), head.use, vi)}` : ''}`,
    page: (number) => `${vi ? 'Trang' : 'Page'} ${number} · ${head.asker} · ${head.madeAt}`,
  });
}

const headRows = ({ question, day, knownAt, asker, madeAt, purpose, use }: ExportHead, vi: boolean): [string, string][] => [
  [vi ? 'Câu hỏi' : 'Question', question],
  [vi ? 'Tại ngày' : 'On the day', formatPartialDate(day)],
  ...(knownAt ? [[vi ? 'Theo dữ liệu lúc' : 'As known at', knownAt] as [string, string]] : []),
  [vi ? 'Người lập' : 'Made by', asker],
  [vi ? 'Lập lúc' : 'Made at', madeAt],
  ...(purpose ? [[vi ? 'Mục đích' : 'Purpose', purpose] as [string, string]] : []),
  ...(use === 'own' ? [] : [[vi ? 'Dùng cho' : 'For', USES[use][vi ? 'vi' : 'en']] as [string, string]]),
];

const withheldText = (people: number, use: FileUse, vi: boolean): string =>
  use === 'published'
    ? vi
      ? `${people} người chưa đồng ý công bố`
      : `${people} did not agree to being published`
    : vi
      ? `${people} người không đồng ý chia sẻ`
      : `${people} did not agree to being shared`;

const USES: Readonly<Record<Exclude<FileUse, 'own'>, Readonly<Record<Language, string>>>> = {
  shared: { vi: 'Gửi cơ quan khác', en: 'Another body' },
  published: { vi: 'Công bố', en: 'The public' },
};

const note = (vi: boolean): string =>
  vi
    ? 'Danh sách có dữ liệu cá nhân: chỉ dùng cho mục đích đã nêu, xoá khi không còn cần (Luật 91/2025/QH15).'
    : 'This list holds personal data: use it for the purpose stated only, and delete it when no longer needed (Law 91/2025/QH15).';

export const columnsOf = (codes: readonly string[]): ExportColumn[] =>
  [...new Set(codes)].flatMap((code) => EXPORT_COLUMNS.find((column) => column.code === code) ?? []);
