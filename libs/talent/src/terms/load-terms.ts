import { searchTermsOf } from '#libs/kernel';
import type { Tx } from '#libs/platform';

const CATALOGUES = ['academic_titles', 'education_levels', 'priority_fields'];

/** Makes the words by which the codes on a card are found, from the catalogues as loaded. Run after they are. */
export async function loadTerms(tx: Tx): Promise<void> {
  const items = await tx.query<{ catalogue: string; code: string; name_vi: string; aliases: string[] }>(
    `select i.catalogue, i.code, i.name_vi, i.aliases from catalogs_item i where i.catalogue = any($1)`,
    [CATALOGUES],
  );
  const terms = items.map(({ code, name_vi, aliases }) => searchTermsOf([code, name_vi, ...aliases.filter((alias) => alias.length > 1)]));
  await tx.execute(`delete from talent_term`);
  await tx.execute(
    `insert into talent_term (catalogue, code, terms) select * from unnest($1::text[], $2::text[], $3::text[]) on conflict do nothing`,
    [items.map(({ catalogue }) => catalogue), items.map(({ code }) => code), terms],
  );
}
