import type { Page } from '@playwright/test';
import { openWorkbook } from '../../../libs/platform/src/workbook/read-workbook.js';

type Rows = (string | number | boolean | null)[][];

/** What a spreadsheet would show of the file behind a download link, sheet by sheet. */
export async function downloaded(page: Page, press: () => Promise<void>, count = 2): Promise<{ name: string; sheets: Rows[] }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = await download.path();
  const sheets: Rows[] = [];
  for (let sheet = 0; sheet < count; sheet++) {
    const rows: Rows = [];
    for await (const batch of (await openWorkbook(path, sheet)).rows)
      for (const { cells } of batch) rows.push(cells.map(({ value, text }) => (typeof value === 'number' ? value : text)));
    sheets.push(rows);
  }
  return { name: download.suggestedFilename(), sheets };
}
