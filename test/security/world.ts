import { systemActor } from '#libs/kernel';
import { UnitChanges, UnitMoves } from '#libs/organizations';
import { Changes, Database } from '#libs/platform';
import { Given, type GivenPerson, type GivenUnit } from '../builders/given.js';
import type { TestApplication } from '../harness/application.js';

export const TODAY = '2026-11-24';

/** Something an operation is asked for, and every path it lies at today: none of what does not exist. */
export interface Target {
  readonly id: string;
  readonly paths: readonly string[];
  /** Of a person: the fields of talent. */
  readonly fields?: readonly string[];
  /** It is over: a closed unit, an archived record. It may still be looked at. */
  readonly over?: true;
  /** Another id that belongs to it: a fact of a person, an appointment of a quota. */
  readonly inner: string;
}

/** Where targets lie, seen from the unit that the narrow scopes of the matrix are about. */
export type Targets = ReadonlyMap<string, Target>;

export type TargetKind =
  | 'person'
  | 'unit'
  | 'quota'
  | 'import'
  | 'case'
  | 'user'
  | 'follow'
  | 'export'
  | 'goal'
  | 'snapshot'
  | 'scenario'
  | 'shortlist';

export interface World {
  readonly given: Given;
  readonly units: Readonly<Record<PlaceName, GivenUnit>>;
  readonly targets: Readonly<Record<TargetKind, Targets>>;
}

const PLACES = ['own', 'child', 'deep', 'parent', 'sibling', 'other'] as const;
export type PlaceName = (typeof PLACES)[number];

export const MISSING = 'missing';
const NOWHERE: Target = { id: '01890000-0000-7000-8000-000000000000', paths: [], inner: '01890000-0000-7000-8000-000000000001' };

/** One tree with somebody and something at every place of it; made once, and no cell of the matrix changes where anything lies. */
export async function makeWorld(product: TestApplication): Promise<World> {
  const given = await Given.registry(product);
  const parent = await given.unit('Huyện Trên');
  const own = await given.unit('Xã Mình', parent);
  const child = await given.unit('Phòng Con', own);
  const deep = await given.unit('Tổ Cháu', child);
  const sibling = await given.unit('Xã Bên', parent);
  const other = await given.unit('Huyện Khác');
  const units = { own, child, deep, parent, sibling, other };
  const people = await peopleOf(given, units);
  const quotas = await quotasOf(product, units, people);
  return {
    given,
    units,
    targets: {
      person: people,
      unit: await unitsOf(product, given, units),
      quota: quotas,
      goal: await goalsOf(product, units),
      snapshot: await snapshotsOf(product, units),
      scenario: await scenariosOf(product, units),
      case: await casesOf(product, quotas),
      import: await importsOf(product, units),
      user: await usersOf(product, units),
      follow: await belongingToOthers(product, `insert into recruitment_follow (user_id) select id from owner returning id`),
      export: await belongingToOthers(product, EXPORT),
      shortlist: await belongingToOthers(product, SHORTLIST),
    },
  };
}

const at = async (units: World['units'], make: (unit: GivenUnit, name: PlaceName) => Promise<Target>): Promise<Map<string, Target>> => {
  const found = new Map<string, Target>();
  for (const name of PLACES) found.set(name, await make(units[name], name));
  return found.set(MISSING, NOWHERE);
};

const version = (version: number) => ({ 'if-match': `"v${version}"` });
const target = (person: GivenPerson, ...paths: string[]): Target => ({
  id: person.id,
  paths,
  fields: person.facts.expertise.map(({ field }) => String(field)),
  inner: person.facts.identities[0]!.id,
});

async function peopleOf(given: Given, units: World['units']): Promise<Targets> {
  const fieldOf = (name: PlaceName) => (name === 'child' || name === 'sibling' ? 'KH' : 'CNTT');
  const found = await at(units, async (unit, name) =>
    target(await given.person({ unit, fields: [fieldOf(name)], degree: 'ThS' }), unit.path),
  );
  const path = ({ id }: { id: string }) => `/api/profiles/${id}`;
  const { own, other } = units;
  for (const [name, unit] of [
    ['archived', own],
    ['archived elsewhere', other],
  ] as const) {
    const person = await given.person({ unit });
    await given.officer.delete(path(person), { reason: 'nhập trùng' }, version(person.version));
    found.set(name, { ...target(person, unit.path), over: true });
  }
  found.set('works here', target(await given.person({ unit: other, worksIn: own }), other.path, own.path));
  const gone = await given.person({ unit: own, kind: 'expert' });
  await given.officer.post(`${path(gone)}/transfer`, { unitId: other.id, on: '2026-09-01' }, version(gone.version));
  return found.set('transferred away', target(gone, other.path));
}

async function unitsOf(product: TestApplication, given: Given, units: World['units']): Promise<Targets> {
  const found = await at(units, async ({ id, path }) => ({ id, paths: [path], inner: id }));
  const change = (work: (...args: Parameters<Parameters<Changes['write']>[2]>) => Promise<unknown>) =>
    product.get(Changes).write(systemActor, null, work);
  for (const [name, above] of [
    ['closed', units.own],
    ['closed elsewhere', units.other],
  ] as const) {
    const unit = await given.unit(`Đã đóng ${name}`, above);
    await change((tx, made) => product.get(UnitChanges).close(tx, made, unit.id, '2026-06-01', []));
    found.set(name, { id: unit.id, paths: [unit.path], inner: unit.id, over: true });
  }
  const gone = async (name: string) => {
    const unit = await given.unit(name, units.own);
    await change((tx, made) => product.get(UnitMoves).move(tx, made, unit.id, null, units.other.id, '2026-06-01'));
    return { id: unit.id, paths: [`${units.other.path}${unit.path.split('.').at(-2)}.`], inner: unit.id };
  };
  found.set('moved away', await gone('Đã chuyển đi'));
  const closed = await gone('Đã chuyển đi rồi đóng');
  await change((tx, made) => product.get(UnitChanges).close(tx, made, closed.id, '2026-09-01', []));
  return found.set('moved away and closed', { ...closed, over: true });
}

/** Quotas that nobody's recruitment has filled, but for one appointment each, of somebody at the same place. */
async function quotasOf(product: TestApplication, units: World['units'], people: Targets): Promise<Targets> {
  return at(units, async (unit, name) => {
    const [row] = await product.get(Changes).write(systemActor, null, (tx, change) =>
      tx.query<{ id: string; inner: string }>(
        `with quota as (insert into establishment_quota (year, unit_id, field, given) values (2026, $1, 'CNTT', 5) returning id)
         insert into establishment_appointment (quota_id, person_id, appointed_on, recorded_change)
         select q.id, $2, '2026-02-01', $3 from quota q returning quota_id as id, id as inner`,
        [unit.id, people.get(name)!.id, change.id],
      ),
    );
    return { ...row!, paths: [unit.path] };
  });
}

async function goalsOf(product: TestApplication, units: World['units']): Promise<Targets> {
  return at(units, async (unit) => {
    const [row] = await product
      .get(Database)
      .write((tx) =>
        tx.query<{ id: string }>(
          `insert into indicators_goal (indicator, unit_id, value, by_day, spread) values ('postgraduate-rate', $1, '0.2', '2035-12-31', 'none') returning id`,
          [unit.id],
        ),
      );
    return { id: row!.id, paths: [unit.path], inner: row!.id };
  });
}

async function snapshotsOf(product: TestApplication, units: World['units']): Promise<Targets> {
  return at(units, async (unit) => {
    const [row] = await product.get(Changes).write(systemActor, null, (tx, change) =>
      tx.query<{ id: string }>(
        `insert into indicators_snapshot (indicator, definition_version, unit_id, on_day, title, counts, members_sha256, taken_at, taken_change)
         values ('postgraduate-rate', 1, $1, '2026-06-30', 'Báo cáo', '[]', '', now(), $2) returning id`,
        [unit.id, change.id],
      ),
    );
    return { id: row!.id, paths: [unit.path], inner: row!.id };
  });
}

async function scenariosOf(product: TestApplication, units: World['units']): Promise<Targets> {
  return at(units, async (unit) => {
    const [row] = await product.get(Changes).write(systemActor, null, (tx, change) =>
      tx.query<{ id: string }>(
        `insert into indicators_scenario (indicator, unit_id, name, levers, costs, basis, result, saved_change)
         values ('postgraduate-rate', $1, 'Thử', '{}', '{}', '{}', '{}', $2) returning id`,
        [unit.id, change.id],
      ),
    );
    return { id: row!.id, paths: [unit.path], inner: row!.id };
  });
}

async function casesOf(product: TestApplication, quotas: Targets): Promise<Targets> {
  const found = new Map<string, Target>();
  for (const [name, { id: quotaId, paths }] of quotas) {
    if (name === MISSING) continue;
    const [row] = await product.get(Database).write((tx) =>
      tx.query<{ id: string }>(
        `insert into notifications_case (kind, subject, period, facts, opened_at, updated_at)
         values ('recruitment.short_quota', $1, '2026', '{"given": 5, "filled": 1, "people": 1}', now(), now())
         on conflict (kind, subject, period) do update set updated_at = excluded.updated_at returning id`,
        [quotaId],
      ),
    );
    found.set(name, { id: row!.id, paths, inner: row!.id });
  }
  return found.set(MISSING, NOWHERE);
}

/** Imports that failed: they can be looked at, and every act on them is refused as too late. Made by nobody of the matrix. */
async function importsOf(product: TestApplication, units: World['units']): Promise<Targets> {
  return at(units, async (unit) => {
    const [row] = await product.get(Database).write((tx) =>
      tx.query<{ id: string }>(
        `insert into exchange_import (file_id, file_name, file_sha256, status, created_by, keeping_unit_id, error_code)
         values (uuidv7(), 'danh-sach.xlsx', '', 'failed', uuidv7(), $1, 'import.no_table') returning id`,
        [unit.id],
      ),
    );
    return { id: row!.id, paths: [unit.path], inner: row!.id };
  });
}

/** Accounts are administered for the whole body: none of them lies within a narrower scope. */
async function usersOf(product: TestApplication, units: World['units']): Promise<Targets> {
  return at(units, async (unit, name) => {
    const username = `dich.${name}`;
    const [row] = await product
      .get(Database)
      .write((tx) =>
        tx.query<{ id: string }>(
          `insert into access_user (username, display_name, password_hash) values ($1, 'Người dùng', '') returning id`,
          [username],
        ),
      );
    await product.grant(username, 'leader', unit);
    return { id: row!.id, paths: [unit.path], inner: row!.id };
  });
}

const EXPORT = `insert into exchange_export (created_by, question, columns, format, language) select id, '{"criteria": {}}', '{code}', 'csv', 'vi' from owner returning id`;

const SHORTLIST = `insert into talent_shortlist (owner_id, name, expires_on) select id, 'Giới thiệu', '2027-06-30' from owner returning id`;

/** What is its owner's alone, whoever else asks and wherever. */
async function belongingToOthers(product: TestApplication, made: string): Promise<Targets> {
  const [row] = await product
    .get(Database)
    .write((tx) => tx.query<{ id: string }>(`with owner as (select u.id from access_user u order by u.id limit 1) ${made}`));
  return new Map([
    ['of somebody else', { id: row!.id, paths: [], inner: row!.id }],
    [MISSING, NOWHERE],
  ]);
}
