import { Inject, Injectable } from '@nestjs/common';
import type { Asker } from '#libs/access';
import type { Clock } from '#libs/kernel';
import { CLOCK, type Tx } from '#libs/platform';
import { CriteriaCompiler } from '../criteria/criteria-compiler.js';
import { hiddenColumns } from '../search/card-fields.js';
import { type CardEvidence, type CardRow, shownColumns } from '../search/card-row.js';
import { cardSource, withoutColumns } from '../search/card-source.js';
import { TalentItems } from '../search/items.js';
import type { TalentItem } from '../search/search.view.js';

/** A row with the facts behind it, and with the one that says who it is. */
export type CardWithFacts = CardRow & Partial<CardEvidence> & { readonly identity_id?: string };

export interface PersonShown {
  readonly row: CardWithFacts;
  readonly item: TalentItem;
}

/** People who are known by their ids, as somebody may see them now; those out of reach are not among them. */
@Injectable()
export class PeopleShown {
  constructor(
    private readonly compiler: CriteriaCompiler,
    private readonly items: TalentItems,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(tx: Tx, asker: Asker, ids: readonly string[], { evidence = false } = {}): Promise<ReadonlyMap<string, PersonShown>> {
    if (ids.length === 0) return new Map();
    const day = this.clock.today();
    const hidden = hiddenColumns(asker);
    const source = withoutColumns(cardSource({ onDay: null, knownAt: null }, day, day), hidden);
    const sql = await this.compiler.prepare(tx, {}, asker.bounds, day, [day, ids]);
    const columns = [shownColumns('$1', { evidence, hidden }), ...(evidence ? ['c.identity_id'] : [])].join(', ');
    const rows = await tx.query<CardWithFacts>(
      `select ${columns} from ${source.sql} c where c.person_id = any($2::uuid[]) and ${sql.scope(asker.bounds)}`,
      sql.parameters,
    );
    const itemOf = this.items.maker(asker, day);
    return new Map(rows.map((row) => [row.person_id, { row, item: itemOf(row) }]));
  }
}
