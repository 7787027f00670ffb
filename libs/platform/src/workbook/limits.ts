/** What an uploaded workbook may cost. */
export const LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  inflatedBytes: 500 * 1024 * 1024, // all parts together, counted while inflating: headers can lie
  ratio: 200, // inflated to packed, beyond a first grace
  ratioGrace: 60 * 1024 * 1024, // shared strings repeat themselves honestly
  rows: 120_000,
  columns: 200,
  cellCharacters: 32_000,
  entries: 1_000,
  merges: 50_000,
  depth: 64, // of XML
  sheets: 250,
  relations: 2_000, // of one part to others
  formats: 65_490, // of cells: as many as a spreadsheet can hold
  elements: 500_000, // of a part that only says how rows are to be read: formats, fonts, sheets
  sharedCharacters: 120 * 1024 * 1024,
  saidCharacters: 120 * 1024 * 1024, // of all cells together: one shared text can stand in a million of them
  saidARow: 8_000, // on the average, beyond a first grace: what says more is no list of people, and is refused long before it is read
  saidGrace: 16 * 1024 * 1024,
  recordCharacters: 1024 * 1024, // one row of a CSV, which is looked at character by character: eight times as many take ten seconds
} as const;
