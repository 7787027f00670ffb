import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { CursorSeal, type Day } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { type CardEvidence, type CardRow, SORT_KEY, shownColumns, TalentItems } from '#libs/talent';
import type { Definition } from '../definitions/definition.js';
import type { CountedPeople, CountedPerson, Part } from './measure.body.js';
import { ruleOf } from './rules.js';

/** Who is listed: cards `c` of a day with the part each stands in. */
export interface Listed {
  readonly from: string; // '<source> c where …'
  readonly parameters: unknown[];
  readonly part: string; // SQL
  readonly why: string; // SQL
  readonly definition: Pick<Definition, 'kind' | 'numerator' | 'version'>;
  readonly day: Day;
  readonly identity: readonly unknown[]; // what a cursor belongs to
  readonly limit: number;
  readonly after: string | null;
}

type Row = CardRow &
  CardEvidence & {
    readonly sort_key: string;
    readonly part: Part;
    readonly why: 'category' | 'value' | null;
    readonly identity_id: string | null;
    readonly degree_possible: string | null;
    readonly employment_certain: boolean;
  };

/** People of a list in the order of given names, each with the fact and the rule that decided. */
@Injectable()
export class PeoplePages {
  constructor(
    private readonly cursors: CursorSeal,
    private readonly items: TalentItems,
    private readonly catalogs: Catalogs,
  ) {}

  async page(tx: Tx, asker: Asker, listed: Listed): Promise<CountedPeople> {
    const { from, parameters, part, why, definition, day, identity, limit, after } = listed;
    const add = (value: unknown) => `$${parameters.push(value)}`;
    const [count] = await tx.query<{ total: number }>(
      `select count(part)::int as total from (select ${part} as part, ${why} as why from ${from}) listed`,
      [...parameters],
    );
    const mark = after ? this.cursors.decode(identity, after) : null;
    const beyond = mark ? `and (${SORT_KEY}, c.person_id) > (${add(mark[0])}, ${add(mark[1])}::uuid)` : '';
    const rows = await tx.query<Row>(
      `select ${shownColumns(add(day), { evidence: true })}, c.sort_key, c.identity_id, c.degree_possible, c.employment_certain, ${part} as part, ${why} as why
       from ${from} ${beyond} order by ${SORT_KEY}, c.person_id limit ${add(limit + 1)}`,
      parameters,
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const itemOf = this.items.maker(asker, day);
    return {
      items: shown.map(
        (row): CountedPerson => ({
          profile: itemOf(row),
          part: row.part,
          why: row.why,
          ...ruleOf(row, row.part, row.why, definition, this.catalogs, asker.language),
        }),
      ),
      next: rows.length > limit && last ? this.cursors.encode(identity, [last.sort_key, last.person_id]) : null,
      total: count!.total,
    };
  }
}
