import type { CatalogName, Catalogs } from '#libs/catalogs';
import { aliasKey } from '#libs/catalogs';
import { clean, type Day, type ErrorDetail, formatPartialDate, readCitizenNumber, readDate, readPhone } from '#libs/kernel';
import type { FactColumnOfGrid } from './columns.js';

/** What a cell says, with what is wrong or worth a look; the pointer is added by the row. */
export interface CellReading {
  readonly value: string | null;
  readonly wrong?: Remark;
  readonly doubtful?: Remark;
}
export type Remark = Omit<ErrorDetail, 'pointer'>;

const said = (value: string | null): CellReading => ({ value });
const wrong = (code: string, params: Remark['params'] = {}, suggestion?: string | null): CellReading => ({
  value: null,
  wrong: { code, params: params ?? {}, ...(suggestion ? { suggestion } : {}) },
});

export function readFactCell({ reads }: FactColumnOfGrid, typed: string | null, catalogs: Catalogs, today: Day): CellReading {
  const text = clean(typed ?? '');
  if (text === '' || reads === 'text') return said(text || null);
  return reads === 'date' ? readDay(text, today) : readCode(text, reads.list, catalogs);
}

export function readDay(text: string, today: Day): CellReading {
  if (/^\d{4}-\d\d(-\d\d)?$/.test(text)) return said(text); // as the product itself writes it; whether there is such a day is checked with the fact
  const { action, value } = readDate(text, { cellType: 'text', today });
  if (action === 'reject' || value === null) return wrong('fact.not_a_date');
  if (action === 'ask') return wrong('cell.unsure', {}, formatPartialDate(value));
  return action === 'accept' ? said(value) : { value, doubtful: { code: 'cell.repaired', params: { value: formatPartialDate(value) } } };
}

function readCode(text: string, list: CatalogName, catalogs: Catalogs): CellReading {
  const item = catalogs.find(list, text) ?? catalogs.findByAlias(list, text);
  return item ? said(item.code) : wrong('fact.unknown_code', { value: text.slice(0, 40) }, nearest(text, list, catalogs));
}

/** The longest name that stands within what was typed: "Thạc sỹ kinh tế" suggests "Thạc sĩ". */
function nearest(text: string, list: CatalogName, catalogs: Catalogs): string | null {
  const typed = ` ${aliasKey(text)} `;
  const forms = catalogs
    .items(list)
    .flatMap(({ nameVi, aliases }) => [nameVi, ...aliases].map((form) => ({ nameVi, key: aliasKey(form) })));
  const within = forms.filter(({ key }) => key.length > 1 && typed.includes(` ${key} `)).sort((a, b) => b.key.length - a.key.length);
  return within[0]?.nameVi ?? null;
}

/** What does not fit the record is said, never refused: the number has no public check digit. */
export function readNumber(text: string, catalogs: Catalogs, person: { readonly gender: unknown; readonly birthOn: unknown }): CellReading {
  const hint = {
    gender: person.gender === 'NAM' || person.gender === 'NU' ? (person.gender as 'NAM' | 'NU') : null,
    birthYear: typeof person.birthOn === 'string' ? Number(person.birthOn.slice(0, 4)) : null,
    provinceCodes: catalogs.provinceCodes63(),
  };
  const { action, value, why } = readCitizenNumber(text, hint);
  if (action === 'reject' || value === null) return wrong('profile.citizen_number_wrong');
  return why.length === 0 ? said(value) : { value, doubtful: { code: `cell.number_${why[0]!}` } };
}

/** As dialled at home, divided by ";". */
export function readPhones(text: string): CellReading {
  const { action, numbers } = readPhone(text);
  if (action === 'reject') return wrong('cell.not_a_phone');
  return said(numbers.map((number) => number.replace(/^\+84/, '0')).join(';'));
}

export function readEmails(text: string): CellReading {
  const addresses = text.split(/[;,\s]+/).filter(Boolean);
  if (addresses.some((address) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address))) return wrong('cell.not_an_email');
  return said(addresses.map((address) => address.toLowerCase()).join(';'));
}
