import { type Day, fold, foldWords, readAsOfDay } from '#libs/kernel';
import type { Sheet } from '../sheet.js';

/** What stands above the table: whose roster it is and of which day. */
export interface Letterhead {
  readonly body: string | null; // "UBND PHƯỜNG MẪU"
  readonly asOf: Day | null;
  readonly experts: boolean; // "DANH SÁCH TRÍ THỨC TIÊU BIỂU"
  readonly partTime: boolean; // "… NGƯỜI HOẠT ĐỘNG KHÔNG CHUYÊN TRÁCH …"
}

const BODY =
  /^(ubnd|uy ban nhan dan|dang uy|thanh uy|thi uy|huyen uy|tinh uy|dang bo|hdnd|truong|so |phong |ban |trung tam|benh vien|vien |chi cuc|cuc |cong ty|hoi |lien doan|bo |van phong|xa |phuong |tram |ubmttq|uy ban mttq|uy ban mat tran|mat tran to quoc|chi bo |nha van hoa|thu vien|bao tang|dai |hat |doan )/;
const LONGEST = 300; // characters of a line of a title
const NOT_BODY = /(cong hoa xa hoi|dang cong san|doc lap|danh sach|bieu|kem theo|tinh den|mau so|^ngay )/;

/** What the list is said to be of, within a few words. */
const TITLE = /(?:danh sach|tong hop|thong ke)(?: \S+){0,8}? (?:tri thuc|chuyen gia|nha khoa hoc|van nghe si)(?= |$)/;
const PART_TIME = /(?:danh sach|nguoi hoat dong)(?: \S+){0,6}? (?:khong|ban) chuyen trach/;
const OF_STAFF = /can bo|cong chuc|vien chuc|giao vien|nguoi lao dong/;

export function readLetterhead(sheet: Sheet, headingFrom: number): Letterhead {
  const lines: { text: string; column: number }[] = [];
  for (let row = 1; row < headingFrom; row++)
    for (const { text, column } of sheet.filled(row)) lines.push({ text: text.replace(/\s+/g, ' ').trim(), column });
  const bodies = lines.filter(({ text, column }) => column <= sheet.width / 2 && BODY.test(fold(text)) && !NOT_BODY.test(fold(text)));
  const dated = lines.map(({ text }) => ({ text: fold(text), day: readAsOfDay(text) })).filter(({ day }) => day !== null);
  const asOf = dated.find(({ text }) => /tinh den|den ngay|thoi diem/.test(text)) ?? dated[0];
  const written = foldWords(lines.map(({ text }) => text.slice(0, LONGEST)).join(' ')).join(' ');
  const title = TITLE.exec(written)?.[0];
  return {
    body: bodies.at(-1)?.text ?? null,
    asOf: asOf?.day ?? null,
    experts: title !== undefined && !OF_STAFF.test(title),
    partTime: PART_TIME.test(written),
  };
}
