import { type Day, fold, readAsOfDay } from '#libs/kernel';
import type { Sheet } from '../sheet.js';

/** What stands above the table: whose roster it is and of which day. */
export interface Letterhead {
  readonly body: string | null; // "UBND PHƯỜNG MẪU"
  readonly asOf: Day | null;
}

const BODY =
  /^(ubnd|uy ban nhan dan|dang uy|thanh uy|thi uy|huyen uy|tinh uy|dang bo|hdnd|truong|so |phong |ban |trung tam|benh vien|vien |chi cuc|cuc |cong ty|hoi |lien doan|bo |van phong|xa |phuong |tram |ubmttq|uy ban mttq|uy ban mat tran|mat tran to quoc|chi bo |nha van hoa|thu vien|bao tang|dai |hat |doan )/;
const NOT_BODY = /(cong hoa xa hoi|dang cong san|doc lap|danh sach|bieu|kem theo|tinh den|mau so|^ngay )/;

export function readLetterhead(sheet: Sheet, headingFrom: number): Letterhead {
  const lines: { text: string; column: number }[] = [];
  for (let row = 1; row < headingFrom; row++)
    for (const { text, column } of sheet.filled(row)) lines.push({ text: text.replace(/\s+/g, ' ').trim(), column });
  const bodies = lines.filter(({ text, column }) => column <= sheet.width / 2 && BODY.test(fold(text)) && !NOT_BODY.test(fold(text)));
  const dated = lines.map(({ text }) => ({ text: fold(text), day: readAsOfDay(text) })).filter(({ day }) => day !== null);
  const asOf = dated.find(({ text }) => /tinh den|den ngay|thoi diem/.test(text)) ?? dated[0];
  return { body: bodies.at(-1)?.text ?? null, asOf: asOf?.day ?? null };
}
