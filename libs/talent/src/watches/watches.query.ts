import { Inject, Injectable } from '@nestjs/common';
import type { Asker } from '#libs/access';
import { type Clock, DomainError } from '#libs/kernel';
import { type Bounds, CLOCK, Database, type Tx } from '#libs/platform';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import { criteriaKeys } from '../criteria/criteria-fields.js';
import { CriteriaWords } from '../criteria/criteria-words.js';
import type { WatchNews, WatchView } from './watch.body.js';
import { type News, UNSEEN, WATCH_COLUMNS, type Watch } from './watch.js';

const MOST_NEWS = 200;

export interface WatchCounts {
  readonly people: number;
  readonly came: number;
  readonly went: number;
}

/** A reader's own questions, counted within the scope of now. Those of others do not exist. */
@Injectable()
export class WatchesQuery {
  constructor(
    private readonly database: Database,
    private readonly compiler: CriteriaCompiler,
    private readonly words: CriteriaWords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(asker: Asker): Promise<WatchView[]> {
    const found = await this.database.read(asker.bounds, (tx) => this.counted(tx, asker.bounds, 'w.user_id = $1', [asker.userId]));
    return Promise.all(found.map((watch) => this.view(asker, watch)));
  }

  async one(asker: Asker, id: string): Promise<WatchView> {
    const [watch] = await this.database.read(asker.bounds, (tx) =>
      this.counted(tx, asker.bounds, 'w.id = $1 and w.user_id = $2', [id, asker.userId]),
    );
    if (!watch) throw new DomainError('watch.not_found');
    return this.view(asker, watch);
  }

  /** Watches with how many people a reader may see of them, who has these bounds; those who left and have no card any more are nobody's to see. */
  async counted(tx: Tx, bounds: Bounds, condition: string, parameters: readonly unknown[]): Promise<(Watch & WatchCounts)[]> {
    const sql = await this.compiler.prepare(tx, {}, bounds, this.clock.today(), parameters);
    const scope = sql.scope(bounds);
    const count = (which: string) =>
      `(select count(*)::int from talent_watch_member k join talent_card c on c.person_id = k.person_id where k.watch_id = w.id and ${which} and ${scope})`;
    return tx.query(
      `select ${WATCH_COLUMNS}, ${count('k.left_at is null')} as people, ${count(UNSEEN.came)} as came, ${count(UNSEEN.went)} as went
       from talent_watch w where ${condition} order by w.id`,
      sql.parameters,
    );
  }

  /** Of which watches how many people are news, within bounds that all their readers have. One without news is not among them. */
  async differences(
    tx: Tx,
    bounds: Bounds,
    watchIds: readonly string[],
    { came, went, either }: News,
  ): Promise<{ id: string; came: number; went: number }[]> {
    const sql = await this.compiler.prepare(tx, {}, bounds, this.clock.today(), [watchIds]);
    return tx.query(
      `select n.* from (
         select w.id, (count(*) filter (where ${came}))::int as came, (count(*) filter (where ${went}))::int as went
         from talent_watch w join talent_watch_member k on k.watch_id = w.id and ${either}
         join talent_card c on c.person_id = k.person_id
         where w.id = any($1::uuid[]) and ${sql.scope(bounds)} group by w.id) n
       where n.came + n.went > 0`,
      sql.parameters,
    );
  }

  async news(asker: Asker, id: string): Promise<WatchNews> {
    return this.database.read(asker.bounds, async (tx) => {
      const sql = await this.compiler.prepare(tx, {}, asker.bounds, this.clock.today(), [id, asker.userId]);
      const scope = sql.scope(asker.bounds);
      const people = (which: string) =>
        `array(select k.person_id from talent_watch_member k join talent_card c on c.person_id = k.person_id
           where k.watch_id = w.id and ${which} and ${scope} order by k.came_at desc, k.person_id limit ${MOST_NEWS})`;
      const [found] = await tx.query<WatchNews & Pick<Watch, 'criteria' | 'wishes'>>(
        `select w.criteria, w.wishes, ${people(UNSEEN.came)} as came, ${people(UNSEEN.went)} as went from talent_watch w where w.id = $1 and w.user_id = $2`,
        sql.parameters,
      );
      if (!found) throw new DomainError('watch.not_found');
      return mayAsk(asker, found) ? { came: found.came, went: found.went } : { came: [], went: [] };
    });
  }

  private async view(asker: Asker, watch: Watch & WatchCounts): Promise<WatchView> {
    const { id, version, name, criteria, wishes, notify, people, came, went } = watch;
    const kept = { id, version, name, criteria, wishes, notify };
    if (!mayAsk(asker, watch)) return { ...kept, question: '', people: 0, came: 0, went: 0 };
    return { ...kept, question: (await this.words.of(asker, criteria, wishes))[asker.language], people, came, went };
  }
}

/** Whether somebody may still ask a question kept earlier: roles change. */
export const mayAsk = (asker: Asker, { criteria, wishes }: Pick<Watch, 'criteria' | 'wishes'>): boolean =>
  [criteria, wishes].every((asked) => allows(asker, asked));

function allows(asker: Asker, asked: Watch['criteria']): boolean {
  for (let part: Watch['criteria'] | undefined = asked; part; part = part.not)
    if (Object.entries(part).some(([key, value]) => key !== 'not' && value !== undefined && !criteriaKeys.allows(asker, key))) return false;
  return true;
}
