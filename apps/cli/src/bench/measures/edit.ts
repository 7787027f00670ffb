import { randomUUID } from 'node:crypto';
import { type Bench, type Measurement, WrongAnswer } from '../bench.js';
import { byTurns } from '../timing.js';

const RUNS = 100;
const WARM = 50; // a process that has just started compiles its code first

interface Fact {
  readonly id: string;
  readonly version: number;
}
interface Person {
  readonly id: string;
  readonly facts: Readonly<Record<'employments', readonly Fact[]>>;
}

/** One fact corrected over HTTP, with its audit row, its event and the card, beside the same rows written by hand without a card. */
export const edit: Measurement = {
  name: 'edit',
  async run(bench) {
    const door = await bench.door('personnel_officer');
    const people = await peopleToCorrect(bench);
    let at = 0;
    const correct = async () => {
      const { id, employment } = people[at++ % people.length]!;
      const { body } = await door.get<Person>(`/api/profiles/${id}`);
      return { id, fact: body.facts.employments.find((fact) => fact.id === employment)! };
    };
    const prepared = await Promise.all(Array.from({ length: RUNS + WARM }, correct)); // read beforehand: only the write is measured
    const { product, floor } = await byTurns(
      RUNS,
      async (run) => {
        const { id, fact } = prepared[run]!;
        const body = { position: `Chuyên viên ${run}` };
        await door.patch(`/api/profiles/${id}/facts/employments/${fact.id}`, body, { 'if-match': `"v${fact.version}"` });
      },
      (run) => byHand(bench, people[people.length - 1 - run]!.id),
      { warm: WARM, restMs: 100 },
    );
    await requireWritten(
      bench,
      prepared.slice(0, RUNS).map(({ id }) => id),
    );
    return [{ name: 'edit: a fact corrected', product, floor, limits: { p50: 8 } }];
  },
};

async function peopleToCorrect({ sql }: Bench): Promise<{ id: string; employment: string }[]> {
  const { rows } = await sql.query<{ id: string; employment: string }>(
    `select c.person_id as id, c.employment_id as employment from talent_card c where c.employment_certain and c.employment_id is not null order by md5(c.person_id::text) limit ${4 * (RUNS + WARM)}`,
  );
  return rows;
}

/** Change, lock, retract, add, audit, event. */
async function byHand({ sql }: Bench, person: string): Promise<void> {
  const change = randomUUID();
  await sql.query('begin');
  await sql.query(`insert into platform_change (id, actor_kind) values ($1, 'system')`, [change]);
  await sql.query(`update profiles_person set version = version + 1 where id = $1`, [person]);
  const { rows } = await sql.query(
    `with old as (update profiles_employment e set retracted_at = clock_timestamp(), retracted_change = $2
       where e.person_id = $1 and e.retracted_at is null and e.is_primary and e.ends_on is null returning e.*)
     select * from old`,
    [person, change],
  );
  for (const old of rows)
    await sql.query(
      `insert into profiles_employment (person_id, unit_id, category, position, is_primary, starts_on, ends_on, seen_on, recorded_at, recorded_change, source_kind, corrects)
       values ($1, $2, $3, 'Chuyên viên', true, $4, $5, $6, clock_timestamp(), $7, 'user', $8)`,
      [person, old.unit_id, old.category, old.starts_on, old.ends_on, old.seen_on, change, old.id],
    );
  await sql.query(
    `insert into audit_event (change_id, actor_kind, action, entity, entity_id) values ($1, 'system', 'bench', 'person', $2)`,
    [change, person],
  );
  await sql.query('commit');
}

/** What was corrected stands on the cards. */
async function requireWritten({ sql }: Bench, people: readonly string[]): Promise<void> {
  const { rows } = await sql.query<{ count: number }>(
    `select count(*)::int as count from talent_card c where c.person_id = any($1::uuid[]) and c.position ~ '^Chuyên viên [0-9]+$'`,
    [people],
  );
  if (rows[0]?.count !== people.length) throw new WrongAnswer(`${rows[0]?.count} of ${people.length} corrections stand on the cards`);
}
