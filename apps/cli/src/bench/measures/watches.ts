import { Catalogs } from '#libs/catalogs';
import { systemActor } from '#libs/kernel';
import { Changes } from '#libs/platform';
import { Facts, People } from '#libs/profiles';
import { Cards, WatchRuns } from '#libs/talent';
import type { PartOf } from '../../demo/sample-body.js';
import { type Bench, type Measurement, WrongAnswer } from '../bench.js';
import { FIELDS } from '../data/sample-words.js';
import { recordFacts } from '../data/staging.js';
import { keepQuestions, type WatchedQuestion } from '../data/watched-questions.js';
import { figuresOf, type Line } from '../line.js';
import { withProduct } from '../product/parts.js';
import { tellOfChange } from '../product/people-changed.js';
import { MemoryWatch } from '../rosters/memory-watch.js';
import { took } from '../timing.js';

const MANY = 100_000;
const FEW = 1_000;
const RUNS = 10;
const WARM = 2;
const LOOKED_AT = 100; // questions that are asked again by hand

/**
 * 5,000 watched questions over people who changed. Beside a thousand of them: their cards and the questions read, and what came of it
 * written, with nothing asked. A change that touches 100,000 (or everybody) is work of the queue.
 */
export const watches: Measurement = {
  name: 'watches',
  async run(bench: Bench): Promise<Line[]> {
    const questions = await keepQuestions(bench);
    const { rows: crowd } = await bench.sql.query<Person>(
      `select c.person_id as id, c.fields from talent_card c order by md5(c.person_id::text) limit ${MANY}`,
    );
    const people = crowd.map(({ id }) => id);
    return withProduct(bench.settings, bench.folder, async (part) => {
      await part(Catalogs).reload();
      const everybody = await changed(part, crowd);
      const memory = new MemoryWatch(bench.workPid);
      const before = memory.now();
      const long = await took(() => tellOfChange(bench.sql, everybody)).finally(() => memory.stop());
      await requireSame(bench, questions, people);

      await bench.sql.query('update talent_watch set seen_at = clock_timestamp()'); // their readers have looked
      const [times, floors]: [number[], number[]] = [[], []];
      for (let run = -WARM; run < RUNS; run++) {
        const some = Array.from({ length: Math.min(FEW, crowd.length) }, (_, at) => crowd[((run + WARM) * FEW + at) % crowd.length]!);
        const change = await changed(part, some);
        const [own, byHand] = [await took(() => part(WatchRuns).peopleChanged(change)), await took(() => readAndWritten(bench, some))];
        if (run < 0) continue; // both warm up
        times.push(own);
        floors.push(byHand);
      }
      await requireSame(bench, questions, people);
      return [
        {
          name: `${questions.length} watches, ${Math.min(FEW, crowd.length)} changed people`,
          ...{ product: figuresOf(times), floor: figuresOf(floors), limits: { p50: 300 } },
        },
        {
          name: `${questions.length} watches, ${people.length} changed people, memory it adds to the process that looks`,
          ...{ product: figuresOf([long]), floor: null, megabytes: memory.own - before, limits: { megabytes: 200 } },
        },
      ];
    });
  },
};

interface Person {
  readonly id: string;
  readonly fields: string[];
}

/** People who are experts in one field more from now on, each in another: their cards follow in the same transaction. */
function changed(part: PartOf, people: readonly Person[]): Promise<string> {
  const ids = people.map(({ id }) => id);
  const added = people.map(({ fields }, at) => {
    const field = FIELDS.map((_, step) => FIELDS[(at + step) % FIELDS.length]!).find((one) => !fields.includes(one))!;
    fields.push(field);
    return field;
  });
  return part(Changes).write(systemActor, null, async (tx, change) => {
    const stamp = await part(People).lock(tx, ids);
    await recordFacts(tx, change, stamp, part(Facts), ids, (number) => ({
      kind: 'staff',
      facts: [{ kind: 'expertise', values: { field: added[number - 1], level: 3 }, startsOn: '2025' }],
    }));
    await part(Cards).peopleChanged(tx, change, ids);
    return change.id;
  });
}

/** The cards and questions read, and the members the last run found written to a table like theirs. */
async function readAndWritten({ sql }: Bench, some: readonly Person[]): Promise<void> {
  const people = some.map(({ id }) => id);
  await sql.query('begin');
  await sql.query('select w.id, w.user_id, w.criteria, w.notify from talent_watch w');
  await sql.query('select c.* from talent_card c where c.person_id = any($1::uuid[])', [people]);
  await sql.query('create temp table bench_member (like talent_watch_member including indexes) on commit drop');
  await sql.query(
    `insert into bench_member (watch_id, person_id, came_at)
     select k.watch_id, k.person_id, clock_timestamp() from talent_watch_member k
     where k.left_at is null and k.person_id = any($1::uuid[]) and k.came_at > clock_timestamp() - interval '10 seconds'
     on conflict do nothing`,
    [people],
  );
  await sql.query('commit');
}

/** Of some questions the members are exactly those whom a query by hand finds among the people who changed. */
async function requireSame({ sql }: Bench, questions: readonly WatchedQuestion[], people: readonly string[]): Promise<void> {
  const some = questions.filter(({ answers }, at) => answers !== null && at % Math.ceil(questions.length / LOOKED_AT) === 1);
  let all = 0;
  for (const { id, answers } of some) {
    const { rows } = await sql.query<{ expected: number; found: number; whole: number }>(
      `with expected as (select c.person_id from talent_card c where c.person_id = any($1::uuid[]) and ${answers}),
       found as (select k.person_id from talent_watch_member k where k.watch_id = $2 and k.left_at is null)
       select (select count(*)::int from found) as found, (select count(*)::int from expected join found using (person_id)) as expected,
         (select count(*)::int from expected) as whole`,
      [people, id],
    );
    const { expected, found, whole } = rows[0]!;
    if (expected !== found || whole !== found) throw new WrongAnswer(`a question has ${found} members, by hand it is ${whole}`);
    all += found;
  }
  if (all === 0) throw new WrongAnswer('nobody answers any of the questions');
}
