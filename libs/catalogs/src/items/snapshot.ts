import { createHash } from 'node:crypto';
import type { Tx } from '#libs/platform';
import { FieldProposer } from '../fields/field-proposer.js';
import { AliasIndex } from './alias-index.js';
import type { CatalogItem, EducationLevel } from './catalog-item.js';

export interface Catalog {
  readonly items: readonly CatalogItem[];
  readonly byCode: ReadonlyMap<string, CatalogItem>;
  readonly aliases: AliasIndex;
  readonly etag: string; // of the content
}

/** All lists as they were at one moment. */
export interface Snapshot {
  readonly version: string; // of the files loaded
  readonly catalogs: ReadonlyMap<string, Catalog>;
  readonly educationLevels: ReadonlyMap<string, EducationLevel>;
  readonly fields: FieldProposer;
  readonly provinceCodes63: ReadonlySet<string>;
}

export async function readVersion(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ version: string | null }>(
    `select string_agg(s.sha256, ',' order by s.file) as version from catalogs_source s`,
  );
  return row?.version ?? '';
}

export async function readSnapshot(tx: Tx): Promise<Snapshot> {
  const version = await readVersion(tx);
  const rows = await tx.query<CatalogItem & { catalogue: string }>(`
    select i.catalogue, i.code, i.name_vi as "nameVi", i.name_en as "nameEn", i.aliases, i.rank::float8 as rank,
      i.display_order as "displayOrder", i.attributes, lower(i.valid)::text as "validFrom", upper(i.valid)::text as "validTo"
    from catalogs_item i order by i.catalogue, i.display_order, i.code, lower(i.valid) nulls first`);
  const lists = new Map<string, CatalogItem[]>();
  for (const { catalogue, ...item } of rows) {
    const list = lists.get(catalogue);
    if (list) list.push(item);
    else lists.set(catalogue, [item]);
  }
  const levels = await tx.query<EducationLevel>(`
    select l.code, l.rank, l.is_degree as "isDegree", l.is_postgraduate as "isPostgraduate", i.display_order as "displayOrder"
    from catalogs_education_level l join catalogs_item i on i.catalogue = 'education_levels' and i.code = l.code`);
  return {
    version,
    catalogs: new Map([...lists].map(([name, items]) => [name, catalogOf(items)])),
    educationLevels: new Map(levels.map((level) => [level.code, level])),
    fields: new FieldProposer(lists.get('field_aliases') ?? [], lists.get('major_abbreviations') ?? []),
    provinceCodes63: new Set((lists.get('provinces_63_legacy') ?? []).map(({ attributes }) => attributes.cccd_code ?? '')),
  };
}

function catalogOf(items: readonly CatalogItem[]): Catalog {
  return {
    items,
    byCode: new Map(items.map((item) => [item.code, item])), // of a re-used code the newest stays
    aliases: new AliasIndex(items),
    etag: `"${createHash('sha256').update(JSON.stringify(items)).digest('base64url').slice(0, 22)}"`,
  };
}
