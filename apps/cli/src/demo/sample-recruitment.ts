import { type Asker, UserGrants } from '#libs/access';
import { type QuotaRow, QuotaService } from '#libs/establishment';
import { systemClock } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { Follows } from '#libs/recruitment';
import type { PartOf } from './sample-body.js';

type Sample = Omit<QuotaRow, 'year'>;

/**
 * Quotas of this year. The first is for the ward of the officer, in a field nobody there has yet: the roster that is imported next
 * brings the first one who fits, and who follows the field is told. The recruiter follows none of those that people fit already.
 */
const QUOTAS: readonly Sample[] = [
  { unit: 'Phường Mạo Khê', field: 'CNTT', given: 1, requiredDegree: 'DH', decision: '12/QĐ-UBND', decidedOn: '15/01/2026' },
  { unit: 'Phường Mạo Khê', field: 'YT', given: 2, requiredDegree: 'DH', decision: '12/QĐ-UBND', decidedOn: '15/01/2026' },
  { unit: 'Phường Đông Triều', field: 'CDS', given: 2, requiredDegree: 'DH', decision: '12/QĐ-UBND', decidedOn: '15/01/2026' },
  { unit: 'Phường An Sinh', field: 'DL', given: 1, decision: '12/QĐ-UBND', decidedOn: '15/01/2026' },
  { unit: 'Phường Hoàng Quế', field: 'NNCNC', given: 1, requiredDegree: 'ThS', decision: '12/QĐ-UBND', decidedOn: '15/01/2026' },
];

/** What the recruiter follows from the beginning. */
const FOLLOWED = ['CNTT', 'YT', 'NL'];

/** Whether quotas were ever entered: they come last, so that this says whether everything here is done. None is ever deleted. */
export const hasQuotas = async (tx: Tx): Promise<boolean> => (await tx.query(`select from establishment_quota q limit 1`)).length > 0;

/** What the recruiter wants to be told of, and quotas as the administrator enters them; through the doors everybody uses. */
export async function seedRecruitment(get: PartOf): Promise<void> {
  const recruiter = await askerNamed(get, 'tuyendung', 'recruitment.follow');
  for (const field of FOLLOWED) await get(Follows).add(recruiter, { field, unitId: null });
  const year = Number(systemClock.today().slice(0, 4));
  const administrator = await askerNamed(get, 'admin', 'establishment.edit');
  await get(QuotaService).write(
    administrator,
    QUOTAS.map((quota) => ({ ...quota, year })),
  );
}

async function askerNamed(get: PartOf, username: string, permission: string): Promise<Asker> {
  const asker = await get(Database).readWhole(async (tx) => {
    const [user] = await tx.query<{ id: string }>(`select id from access_user where username = $1`, [username]);
    return user ? get(UserGrants).asker(tx, user.id, permission) : null;
  });
  if (!asker) throw new Error(`the sample account ${username} is missing`);
  return asker;
}
