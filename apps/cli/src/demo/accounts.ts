import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Role } from '#libs/access';

/** A sample account as the file of this installation holds it, for the one who starts it to read. */
export interface DemoAccount {
  readonly role: Role;
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  readonly unit: string | null; // key of the unit in units.csv; null: the whole body
}

const ACCOUNTS: readonly Omit<DemoAccount, 'password'>[] = [
  { role: 'administrator', username: 'admin', displayName: 'Quản trị viên', unit: null },
  { role: 'personnel_officer', username: 'canbo.maokhe', displayName: 'Cán bộ tổ chức Phường Mạo Khê', unit: 'mao-khe' },
  { role: 'leader', username: 'lanhdao', displayName: 'Lãnh đạo khu vực Đông Triều', unit: 'khu-vuc' },
  { role: 'recruiter', username: 'tuyendung', displayName: 'Người tuyển dụng', unit: 'khu-vuc' },
  { role: 'auditor', username: 'kiemtra', displayName: 'Người kiểm tra', unit: null },
  { role: 'observer', username: 'giamsat', displayName: 'Đại biểu giám sát', unit: 'khu-vuc' },
  { role: 'person', username: 'canhan', displayName: 'Người có hồ sơ', unit: null },
];

/** The accounts of the file, which is written first where there is none: each installation makes up its own passwords. */
export function sampleAccounts(file: string): DemoAccount[] {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[];
  const accounts = ACCOUNTS.map(({ role, username, displayName, unit }) => ({
    role,
    username,
    displayName,
    password: inventPassword(),
    unit,
  }));
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${JSON.stringify(accounts, null, 1)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return accounts;
}

const FIRST = ['bcdghklmnprstvx', 'aeiou'];

/** Three words that can be spoken and a number: over 40 bits, and sign-ins are throttled. */
function inventPassword(): string {
  const letter = (at: number) => FIRST[at % 2]![randomInt(FIRST[at % 2]!.length)];
  const word = () => Array.from({ length: 4 }, (_, at) => letter(at)).join('');
  return `${word()}-${word()}-${word()}-${randomInt(10, 100)}`;
}
