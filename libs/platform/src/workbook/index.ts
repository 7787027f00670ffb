export type { CellMerge, SheetInfo, WorkbookCell, WorkbookInfo, WorkbookRow } from './cells.js';
export { type ReadInChild, readInChild } from './in-child.js';
export { LIMITS } from './limits.js';
export { type OpenedWorkbook, openWorkbook } from './read-workbook.js';
export { type StreamedSheet, streamWorkbook } from './stream-workbook.js';
export { workbookErrors } from './workbook.errors.js';
export { streamCsv, type WrittenCell, writeCsv } from './write-csv.js';
