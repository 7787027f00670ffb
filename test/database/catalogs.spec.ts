import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { configFolder } from '#config';
import { Catalogs, catalogsMigrations, loadCatalogs } from '#libs/catalogs';
import { asOwner, platformMigrations, type Tx } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '../harness/database.js';

let database: TestDatabase;
let folder: string;
const load = (from?: string) => asOwner(database.settings, (tx) => loadCatalogs(tx, from));
const rows = <Row>(sql: string) => asOwner(database.settings, (tx) => tx.query<Row>(sql));

/** The service over the owner's transactions: what it reads does not depend on the role. */
async function catalogs(): Promise<Catalogs> {
  const reader = { readWhole: <Result>(work: (tx: Tx) => Promise<Result>) => asOwner(database.settings, work) };
  const service = new Catalogs(reader as ConstructorParameters<typeof Catalogs>[0]);
  await service.reload();
  return service;
}

beforeAll(async () => {
  database = await createTestDatabase([...platformMigrations, ...catalogsMigrations]);
  folder = mkdtempSync(join(tmpdir(), 'catalogs-'));
  cpSync(configFolder('catalogs'), folder, { recursive: true });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

describe('the catalogues of the installation', () => {
  it('are loaded once and not again while their files stay the same', async () => {
    expect(await load()).toContain('education_levels');
    expect(await load()).toEqual([]);
  });

  it('have every row of their files', async () => {
    const [{ count }] = (await rows<{ count: string }>(`select count(*) from catalogs_item where catalogue = 'ethnic_groups'`)) as [
      { count: string },
    ];
    expect(Number(count)).toBe(56);
  });

  it('give the card its degrees and months of retirement', async () => {
    expect(await rows(`select rank, is_postgraduate from catalogs_education_level where code in ('ThS', 'CKI')`)).toEqual([
      { rank: 70, is_postgraduate: true },
      { rank: 70, is_postgraduate: true },
    ]);
    expect(await rows(`select leaves_on::text from catalogs_retirement_month where gender = 'NAM' and birth_month = '1964-10-01'`)).toEqual(
      [{ leaves_on: '2026-04-30' }],
    );
    expect(await rows(`select count(*)::int as months from catalogs_retirement_month`)).toEqual([{ months: 2 * 71 * 12 }]);
  });

  it('take over a changed file, an added item and a dropped one, and leave the rest alone', async () => {
    await load(folder);
    writeFileSync(join(folder, 'genders.csv'), 'code,name_vi,name_en\nNAM,Nam,Male\nKHAC,Khác,Other\n');
    expect(await load(folder)).toEqual(['genders']);
    expect(await rows(`select code, name_vi from catalogs_item where catalogue = 'genders' order by code`)).toEqual([
      { code: 'KHAC', name_vi: 'Khác' },
      { code: 'NAM', name_vi: 'Nam' },
    ]);
    expect(await load()).toEqual(['genders']);
  });

  it('take over changed degrees though a record points at one: an upgrade begins with them', async () => {
    await asOwner(database.settings, async (tx) => {
      await tx.execute(`create table required (degree text references catalogs_education_level)`);
      await tx.execute(`insert into required values ('ThS')`);
    });
    const file = join(folder, 'education_levels.csv');
    const [header, ...levels] = readFileSync(file, 'utf8').trimEnd().split('\n');
    const rank = header!.split(',').indexOf('rank');
    const raised = (line: string) => (line.startsWith('ThS,') ? line.split(',').with(rank, '71').join(',') : line);
    writeFileSync(file, [header, ...levels.filter((line) => !line.startsWith('CKI,')).map(raised)].join('\n'));
    expect(await load(folder)).toContain('education_levels');
    expect(await rows(`select code, rank from catalogs_education_level where code in ('ThS', 'CKI')`)).toEqual([{ code: 'ThS', rank: 71 }]);
    expect(await load()).toContain('education_levels');
    expect(await rows(`select code, rank from catalogs_education_level where code in ('ThS', 'CKI') order by code`)).toEqual([
      { code: 'CKI', rank: 70 },
      { code: 'ThS', rank: 70 },
    ]);
    await rows(`drop table required`);
  });

  it('load nothing of a broken set of files', async () => {
    writeFileSync(join(folder, 'genders.csv'), 'code,name_vi\nNAM,Nam Giới\n');
    writeFileSync(join(folder, 'training_forms.csv'), 'code,name_vi\n,Không mã\n');
    await expect(load(folder)).rejects.toThrow('training_forms.csv, line 2');
    expect(await rows(`select name_vi from catalogs_item where catalogue = 'genders' and code = 'NAM'`)).toEqual([{ name_vi: 'Nam' }]);
  });
});

describe('a lookup', () => {
  it('finds a degree by every form rosters write it in', async () => {
    const service = await catalogs();
    for (const form of ['ThS', 'Th.S', 'ths.', 'Thạc sĩ', 'thạc sỹ', 'THẠC SỸ', 'cao hoc']) {
      expect(service.findByAlias('education_levels', form)?.code).toBe('ThS');
    }
    expect(service.findByAlias('education_levels', 'BSCKII')?.code).toBe('CKII');
    expect(service.findByAlias('education_levels', 'đang học')).toBeNull();
  });

  it('finds the ethnic group by name before alias', async () => {
    const service = await catalogs();
    expect(service.findByAlias('ethnic_groups', 'Thổ')?.nameVi).toBe('Thổ');
    expect(service.findByAlias('ethnic_groups', 'Sán Dìu')?.nameVi).toBe('Sán Dìu');
  });

  it('finds every item of every list by its own code', async () => {
    const service = await catalogs();
    for (const name of service.names()) {
      const { items, byCode } = service.catalog(name);
      expect(items.filter(({ code }) => !byCode.has(code))).toEqual([]);
    }
  });

  it('knows who counts as cán bộ, công chức, viên chức and the prefixes of citizen numbers', async () => {
    const service = await catalogs();
    expect(service.categoriesInCbccvc().sort()).toEqual(['CB', 'CC', 'CC_XA', 'VC']);
    expect(service.provinceCodes63().size).toBe(63);
    expect(service.provinceCodes63().has('022')).toBe(true);
  });

  it('refuses an unknown list', async () => {
    const service = await catalogs();
    expect(() => service.catalog('nothing')).toThrow(expect.objectContaining({ code: 'catalogs.not_found' }));
  });
});
