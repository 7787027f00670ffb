import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Day } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import type { HeadsOfDay } from '#libs/talent';
import type { Bridge, Term } from '../bridge/bridge.body.js';
import { BridgeQuery } from '../bridge/bridge.query.js';
import { retiredBetween } from '../bridge/bridge-sql.js';
import { CountedLater } from '../days/counted-later.js';
import { populationOn } from '../definitions/definition.js';
import { Counting } from '../measure/counting.js';
import { type Question, Questions } from '../measure/question.js';
import type { HistoryYear } from './forecast.body.js';

export interface History {
  readonly years: readonly HistoryYear[];
  readonly countedAt: string | null; // null: by the records of now
  readonly isRenewed: boolean; // they are being counted anew
}

/**
 * What happened to a number in years that are over: from the indexes of their ends where this process keeps them, else from the bridges
 * between them, which of very many people are counted in the background.
 */
@Injectable()
export class HistoryQuery {
  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
    private readonly counting: Counting,
    private readonly bridges: BridgeQuery,
  ) {}

  async years(asker: Asker, code: string, unit: string | null, first: number, last: number): Promise<History> {
    const ends = Array.from({ length: last - first + 2 }, (_, at): Day => `${first - 1 + at}-12-31`);
    const heads = await Promise.all(ends.map((onDay) => this.counting.ready({ onDay, knownAt: null })));
    await this.counting.keep(ends);
    const years: HistoryYear[] = [];
    const times: Date[] = [];
    let isRenewed = false;
    let later: CountedLater | null = null;
    for (let at = 1; at < ends.length; at++) {
      const asked = { code, unit, from: ends[at - 1]!, to: ends[at]!, knownAt: null };
      const [before, after] = [heads[at - 1]!, heads[at]!];
      const found = before && after ? await this.byIndex(asker, asked, before, after) : null;
      if (found) years.push(found);
      else
        try {
          const { bridge, countedAt, isRenewed: anew } = await this.bridges.reckoned(asker, asked);
          years.push(yearOf(bridge));
          if (countedAt) times.push(countedAt);
          isRenewed ||= anew;
        } catch (error) {
          if (!(error instanceof CountedLater)) throw error;
          later ??= error; // all of them are begun
        }
    }
    if (later) throw later;
    return { years, countedAt: times.sort((a, b) => a.getTime() - b.getTime())[0]?.toISOString() ?? null, isRenewed };
  }

  private byIndex(
    asker: Asker,
    { code, unit, from, to }: { readonly code: string; readonly unit: string | null; readonly from: Day; readonly to: Day },
    before: HeadsOfDay,
    after: HeadsOfDay,
  ): Promise<HistoryYear | null> {
    return this.database.readWhole(async (tx) => {
      const here = await this.questions.prepare(tx, asker, { code, unit, onDay: from, knownAt: null });
      const { version, unknownRule } = here.definition;
      const there = await this.questions.prepare(tx, asker, { code, unit, onDay: to, knownAt: null, version });
      const [asked, askedThen] = [askedOf(here), askedOf(there)];
      const whole = here.scope.opens && [here, there].every(({ scope }) => scope.partial.length === 0);
      if (!whole || !before.knows(asked.asked) || !after.knows(askedThen.asked)) return null; // the bridge says why
      const changes = before.changesTo(after, { here: asked, there: askedThen, unknownToo: unknownRule === 'in_denominator' });
      const retired = changes.went.length === 0 ? 0 : await retiredOf(tx, changes.went, from, to);
      return {
        from,
        to,
        present: changes.present,
        left: changes.went.length - retired,
        recruited: changes.came,
        recruitedCounting: changes.cameCounting,
        converted: changes.converted,
      };
    });
  }
}

const askedOf = ({ definition, day, scope }: Question) => ({
  asked: { population: populationOn(definition, day), numerator: definition.numerator },
  ranges: scope.ranges,
});

/** Of those who went: whose age had come, or of whom the record says so, and who are nowhere else. */
async function retiredOf(tx: Tx, went: readonly string[], from: Day, to: Day): Promise<number> {
  const [row] = await tx.query<{ retired: number }>(
    `with retiring as (
       select d.person_id from talent_card_at($2::date, null) d where d.person_id = any(array(select unnest($1::uuid[]))) and d.retires_on <= $3::date
       union select e.person_id from profiles_employment e
         where e.person_id = any(array(select unnest($1::uuid[]))) and ${retiredBetween('$2::date', '$3::date')})
     select count(*)::int as retired from retiring r
     where r.person_id <> all(array(select d.person_id from talent_card_at($3::date, null) d where d.person_id = any(array(select unnest($1::uuid[])))))`,
    [went, from, to],
  );
  return row!.retired;
}

function yearOf({ from, to, terms }: Bridge): HistoryYear {
  const of = (which: 'numerator' | 'denominator', ...names: Term[]) =>
    terms.filter(({ term }) => names.includes(term)).reduce((sum, term) => sum + term[which], 0);
  return {
    from: from.onDay,
    to: to.onDay,
    present: from.denominator,
    left: -of('denominator', 'left', 'moved_out'),
    recruited: of('denominator', 'hired', 'moved_in'),
    recruitedCounting: of('numerator', 'hired', 'moved_in'),
    converted: of('numerator', 'reached', 'lost', 'joined', 'parted'),
  };
}
