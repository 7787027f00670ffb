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
  sharedCharacters: 120 * 1024 * 1024,
} as const;
