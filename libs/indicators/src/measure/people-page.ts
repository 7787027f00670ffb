import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { CursorSeal, type Day } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { type CardEvidence, type CardRow, SORT_KEY, shownColumns, TalentItems } from '#libs/talent';
import type { Definition } from '../definitions/definition.js';
import type { CountedPeople, CountedPerson, Part } from './measure.body.js';
import type { Question } from './question.js';
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

/** A list that was counted before: its people are asked for by name, within the scope it was counted over. */
export interface KeptList extends Pick<Listed, 'identity' | 'limit' | 'after'> {
  readonly list: string;
  readonly term: string;
  readonly total: number;
  readonly shown: Question;
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
      `select ${columnsOf(add(day), part, why)} from ${from} ${beyond} order by ${SORT_KEY}, c.person_id limit ${add(limit + 1)}`,
      parameters,
    );
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: this.itemsOf(asker, shown, definition, day),
      next: rows.length > limit && last ? this.cursors.encode(identity, [last.sort_key, last.person_id]) : null,
      total: count!.total,
    };
  }

  /** A page of a list that was counted before. Where it was counted anew since the page before, it goes on behind the same person. */
  async kept(tx: Tx, asker: Asker, { list, term, total, shown, identity, limit, after }: KeptList): Promise<CountedPeople> {
    const mark = after ? this.cursors.decode([...identity, 'kept'], after) : null;
    const behind = mark === null ? 0 : mark[0] === list ? Number(mark[1]) : await this.placeOf(tx, { list, term }, mark);
    const found = await tx.query<{ at: number; person_id: string }>(
      `select k.at, k.person_id from indicators_day_person k where k.list = $1 and k.term = $2 and k.at > $3 order by k.at limit $4`,
      [list, term, behind, limit + 1],
    );
    const page = found.slice(0, limit);
    const { source, where, parts, sql, definition, day } = shown;
    const add = (value: unknown) => `$${sql.parameters.push(value)}`;
    const ids = `${add(page.map(({ person_id }) => person_id))}::uuid[]`;
    const rows = await tx.query<Row>(
      `select ${columnsOf(add(day), parts.part, parts.why)} from ${source} c where ${where} and c.person_id = any(${ids})`,
      sql.parameters,
    );
    const byId = new Map(rows.map((row) => [row.person_id, row]));
    const last = page.at(-1);
    return {
      items: this.itemsOf(
        asker,
        page.flatMap(({ person_id }) => byId.get(person_id) ?? []),
        definition,
        day,
      ),
      next: found.length > limit && last ? this.cursors.encode([...identity, 'kept'], [list, String(last.at), last.person_id]) : null,
      total,
    };
  }

  private async placeOf(tx: Tx, { list, term }: Pick<KeptList, 'list' | 'term'>, mark: readonly unknown[]): Promise<number> {
    const [found] = await tx.query<{ at: number }>(
      `select k.at from indicators_day_person k where k.list = $1 and k.term = $2 and k.person_id = $3`,
      [list, term, mark[2]],
    );
    return found?.at ?? Number(mark[1]);
  }

  private itemsOf(asker: Asker, rows: readonly Row[], definition: Listed['definition'], day: Day): CountedPerson[] {
    const itemOf = this.items.maker(asker, day);
    return rows.map((row) => ({
      profile: itemOf(row),
      part: row.part,
      why: row.why,
      ...ruleOf(row, row.part, row.why, definition, this.catalogs, asker.language),
    }));
  }
}

const columnsOf = (day: string, part: string, why: string): string =>
  `${shownColumns(day, { evidence: true })}, c.sort_key, c.identity_id, c.degree_possible, c.employment_certain, ${part} as part, ${why} as why`;
