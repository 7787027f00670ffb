import { fold } from '#libs/kernel';
import type { ReadContext } from './context.js';
import { accept, ask, type ReadValue } from './decision.js';

const CADRE =
  /^(chu tich|pho chu tich|bi thu|pho bi thu|chu nhiem uy ban kiem tra|truong ban.*hdnd|pho truong ban.*hdnd|chu tich.*(mttq|hoi|cong doan|lhpn|ccb|nong dan)|bi thu doan)/;
const CIVIL_SERVANT =
  /(chuyen vien|chanh van phong|pho chanh van phong|truong phong|pho truong phong|can su|thanh tra|van thu|ke toan|tu phap|dia chinh|cong chuc|chi huy truong|giam doc so|pho giam doc so)/;
const PUBLIC_EMPLOYEE =
  /(\bgv\b|giao vien|hieu truong|pho hieu truong|bac si|dieu duong|ho sinh|ky thuat vien|duoc si|vien chuc|giang vien|truong khoa|pho khoa|y si|thu vien|phong vien|to truong chuyen mon)/;
const ADMINISTRATIVE = /phuc vu hanh chinh cong|trung tam chinh tri/;
const PUBLIC_SERVICE_UNIT = /^(truong|trung tam|benh vien|tram y te|ban quan ly|nha van hoa|thu vien|dai )/;

/** Heads of the parts of a list, which say of everybody below what he is. */
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^(danh sach )?can bo( cap xa| chuyen trach)?$/, 'CB'],
  [/^(danh sach )?cong chuc( cap xa)?$/, 'CC'],
  [/^(danh sach )?vien chuc( quan ly)?$/, 'VC'],
  [/^(danh sach )?(lao dong |nguoi lao dong )?hop dong( lao dong)?$/, 'HDK'],
];

export const CONTRACT = /^(hd|hdld|hop dong)(?![a-z])/;

/** What suggests a category where the file does not say it. */
export interface CategoryHints {
  readonly position: string;
  readonly note: string;
  readonly unit: string;
  readonly group: string; // "B. CÔNG CHỨC"
  readonly rank: string; // titles of public employees begin with V
}

/**
 * The category of staff. Taken where the file says it in its own words; else asked, with a suggestion from the contract in the
 * note, the position or the kind of unit: membership in the population of a target is never guessed.
 */
export function readCategory(said: string, hints: CategoryHints, { catalogs }: Pick<ReadContext, 'catalogs'>): ReadValue {
  const written = said ? (catalogs.find('staff_categories', said) ?? catalogs.findByAlias('staff_categories', said)) : null;
  if (written) return accept(written.code);
  const [post, place] = [fold(hints.position), fold(hints.unit)];
  const remark = fold(CONTRACT.test(fold(said)) ? said : hints.note); // "HĐLĐ" in the cell of the category says more than the note
  const exact = /^(cong chuc|vien chuc|can bo)$/.exec(post)?.[1];
  if (exact) return accept({ 'cong chuc': 'CC', 'vien chuc': 'VC', 'can bo': 'CB' }[exact]!);
  if (/hd ?lu?d? ?111|hdld? 111|hop dong 111|nd ?111|hd ?111/.test(remark)) return ask('HD111', 'category_from_note');
  if (/hd(ld)? ?68|hop dong 68|nd ?68|hd ?161/.test(remark)) return ask('HD68', 'category_from_note');
  if (CONTRACT.test(remark)) return ask('HDK', 'category_from_note');
  const group = fold(hints.group);
  if (/khong chuyen trach|ban chuyen trach/.test(`${post} ${remark} ${group}`)) return ask('KCT', 'category_from_note');
  const ofGroup = GROUPS.find(([pattern]) => pattern.test(group))?.[1];
  if (ofGroup) return ask(ofGroup, 'category_from_note');
  if (/^V\./.test(hints.rank)) return ask('VC', 'category_from_rank');
  if (PUBLIC_EMPLOYEE.test(post)) return ask('VC', 'category_from_position');
  if (CADRE.test(post)) return ask('CB', 'category_from_position');
  if (PUBLIC_SERVICE_UNIT.test(place) && !ADMINISTRATIVE.test(place)) return ask('VC', 'category_from_unit');
  if (CIVIL_SERVANT.test(post)) return ask('CC', 'category_from_position');
  return ask(null, said ? 'unknown_code' : 'category_missing');
}
