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
  sharedCharacters: 120 * 1024 * 1024,
  saidCharacters: 120 * 1024 * 1024, // of all cells together: one shared text can stand in a million of them
  recordCharacters: 1024 * 1024, // one row of a CSV, which is looked at character by character: eight times as many take ten seconds
} as const;
