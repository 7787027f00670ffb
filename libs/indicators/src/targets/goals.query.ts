import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Clock, DomainError } from '#libs/kernel';
import { boundsSql, CLOCK, Database, type Tx } from '#libs/platform';
import { mayKnow } from '../definitions/definition.js';
import { Definitions } from '../definitions/definitions.js';
import type { GoalDetail, GoalVersionView, GoalView } from './goal.body.js';
import { GOAL_COLUMNS } from './goals.js';

type Row = Omit<GoalView, 'unit'> & { unitId: string; unitName: string; path: string };

/** The goals within reach, in the order of the tree. */
@Injectable()
export class GoalsQuery {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(asker: Asker, code: string): Promise<GoalView[]> {
    return this.database.readWhole(async (tx) => {
      if (!mayKnow(asker, await this.definitions.require(tx, code))) throw new DomainError('indicators.not_found');
      const parameters: unknown[] = [this.clock.today(), code];
      const rows = await tx.query<Row>(
        `select * from (${SELECT}) g where g.indicator = $2 and g."withdrawnBecause" is null and ${boundsSql(asker.bounds, ['g.path'], parameters)}
         order by g.path, g.by limit 2000`,
        parameters,
      );
      return rows.map(viewOf);
    });
  }

  detail(asker: Asker, id: string): Promise<GoalDetail> {
    return this.database.readWhole(async (tx) => {
      const goal = await this.require(tx, asker, id);
      const history = await tx.query<Omit<GoalVersionView, 'at'> & { at: Date }>(
        `select v.version, c.at, u.display_name as by, v.content->>'value' as value, v.content->>'by' as "byDay"
         from indicators_goal_version v join platform_change c on c.id = v.change_id left join access_user u on u.id = c.actor_id
         where v.goal_id = $1 order by v.version desc`,
        [id],
      );
      return { ...goal, history: history.map(({ at, ...version }) => ({ ...version, at: at.toISOString() })) };
    });
  }

  /** A goal within reach, of a number the asker may know; any other is as unknown as one that does not exist. */
  async require(tx: Tx, asker: Asker, id: string): Promise<GoalView> {
    const parameters: unknown[] = [this.clock.today(), id];
    const [row] = await tx.query<Row>(
      `select * from (${SELECT}) g where g.id = $2 and ${boundsSql(asker.bounds, ['g.path'], parameters)}`,
      parameters,
    );
    if (!row || !mayKnow(asker, await this.definitions.require(tx, row.indicator))) throw new DomainError('indicators.goal_not_found');
    return viewOf(row);
  }
}

const viewOf = ({ unitId, unitName, path: _path, ...row }: Row): GoalView => ({ ...row, unit: { id: unitId, name: unitName } });

/** `$1` is today: a unit that no longer stands is shown as it stood last. */
const SELECT = `select ${GOAL_COLUMNS}, u.name_vi as "unitName", u.path
  from indicators_goal g join lateral (
    select p.name_vi, p.path from organizations_unit_period p where p.unit_id = g.unit_id
    order by (p.valid @> $1::date) desc, lower(p.valid) desc nulls last limit 1) u on true`;
