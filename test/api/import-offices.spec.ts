import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fixedClock } from '#libs/kernel';
import { Given, type GivenUnit } from '../builders/given.js';
import { OFFICES } from '../builders/offices/index.js';
import type { OfficeRoster, TrueRow } from '../builders/offices/office-roster.js';
import { factsTold, type ToldProfile } from '../builders/offices/told-facts.js';
import { type ImportState, type PreviewRow, RosterDesk } from '../builders/rosters.js';
import { TestApplication } from '../harness/application.js';

type View = ImportState & { foundEncoding: string; fields: { code: string; kept: boolean }[] };

/** Shown beside what a cell says, and none of it. */
const BESIDE: ReadonlySet<string> = new Set(['proposed_field', 'note', 'salary_steps', 'row']);
const SEVERAL: ReadonlySet<string> = new Set(['highest_degree', 'major']); // beside other degrees
const READ_BACK = [
  ...['full_name', 'gender', 'birth_date', 'ethnicity', 'religion', 'position', 'political_theory', 'state_management', 'it_level'],
  ...['party_official_on', 'party_probation_on', 'honour', 'languages', ...SEVERAL],
];
const isAsked = ({ decision }: { decision: string }) => decision === 'ask' || decision === 'reject';

describe('a roster as an office makes it', () => {
  let product: TestApplication;
  let given: Given;
  let desk: RosterDesk;
  const units = new Map<string, GivenUnit>();

  beforeAll(async () => {
    product = await TestApplication.start({ clock: fixedClock('2026-11-24T03:00:00Z') });
    given = await Given.registry(product);
    desk = new RosterDesk(await product.userWith('personnel_officer'));
  });
  afterAll(() => product.stop());

  async function unitNamed(name: string): Promise<GivenUnit> {
    const unit = units.get(name) ?? (await given.unit(name));
    units.set(name, unit);
    return unit;
  }

  /** What an officer has to say before the rows can be looked at: which sheet, which font, whose roster. */
  async function upload(office: OfficeRoster): Promise<View> {
    const unit = await unitNamed(office.unit);
    let view = (await desk.upload(await office.file(), office.fileName)) as View;
    const set = async (settings: object) => {
      view = (await desk.set(view, settings)) as View;
    };
    if (office.sheet !== undefined && view.sheet !== office.sheet) await set({ sheet: office.sheet });
    if (view.encoding === null) await set({ encoding: view.foundEncoding });
    if (view.keepingUnit?.id !== unit.id) await set({ keepingUnit: unit.id });
    return view;
  }

  const toldBy = (row: PreviewRow): TrueRow => {
    const cells = row.cells.filter(({ field }) => !BESIDE.has(field));
    return {
      key: row.key,
      values: Object.fromEntries(cells.flatMap((cell) => (isAsked(cell) ? [] : [[cell.field, cell.value ?? '']]))),
      asked: cells.flatMap((cell) => (isAsked(cell) ? cell.field : [])).sort(),
    };
  };

  it.each(OFFICES)('$name', async (office) => {
    const view = await upload(office);
    expect(view).toMatchObject({ status: 'ready', asOf: office.asOf });
    const rows = await desk.rows(view.id);
    const isHidden = ({ cells }: PreviewRow) => cells.some(({ field, why }) => field === 'row' && why?.code === 'hidden_row');
    expect(rows.filter((row) => !isHidden(row)).map(toldBy)).toEqual(
      office.people.map(({ key, values, asked }) => ({ key, values, asked: [...asked].sort() })),
    );

    const kept = new Set(view.fields.flatMap(({ code, kept: isKept }) => (isKept ? code : [])));
    const brought = view.mapping.filter(({ column, field }) => office.unkept.includes(column) && field !== null && kept.has(field));
    expect(brought).toEqual([]);

    expect((await desk.commit(view.id)).status).toBe('committed');
    const committed = new Map((await desk.rows(view.id)).map((row) => [row.key, row.person?.id]));
    for (const { key, values, asked } of office.people) {
      const { body } = await desk.officer.get<ToldProfile>(`/api/profiles/${committed.get(key)}`);
      const facts = factsTold(body);
      for (const field of READ_BACK) {
        if (field === 'major' && asked.includes('highest_degree')) continue; // in what, once it is answered which
        const value = values[field]?.split(';').sort().join(';');
        if (value !== undefined)
          expect([key, field, facts[field]]).toEqual([key, field, SEVERAL.has(field) ? expect.arrayContaining([value]) : value]);
      }
    }
  });
});
