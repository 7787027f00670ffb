import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { CursorSeal, DomainError } from '#libs/kernel';
import { Database } from '#libs/platform';
import { type CardRow, SORT_KEY, shownColumns, TalentItems } from '#libs/talent';
import { grouping } from './grouping.js';
import type { CountedPeople, CountedPerson, Grouping, Part } from './measure.body.js';
import { type Asked, Questions } from './question.js';
import { ruleOf } from './rules.js';

export interface AskedPeople extends Asked {
  readonly part: Part;
  readonly by: Grouping | null;
  readonly group: string | null | undefined; // undefined: all groups; null: unknown
  readonly limit: number;
  readonly after: string | null;
}

/** Exactly the people behind a number, in the order of given names, each with the fact and the rule that decided. */
@Injectable()
export class CountedPeopleQuery {
  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
    private readonly cursors: CursorSeal,
    private readonly items: TalentItems,
    private readonly catalogs: Catalogs,
  ) {}

  async page(asker: Asker, asked: AskedPeople): Promise<CountedPeople> {
    if (asked.group !== undefined && !asked.by) throw new DomainError('indicators.group_without_by');
    return this.database.readWhole(async (tx) => {
      const question = await this.questions.prepare(tx, asker, asked);
      const { source, where, parts, sql, scope, day, definition } = question;
      const add = (value: unknown) => `$${sql.parameters.push(value)}`;
      const apart = asked.by && asked.group !== undefined ? grouping(asked.by, scope, day, this.catalogs, add) : null;
      const inGroup = apart && asked.group !== undefined ? `and ${apart.where(asked.group)}` : '';
      const base = `from ${source} c where ${where} ${inGroup} and ${parts.part} = ${add(asked.part)}`;
      const [count] = await tx.query<{ total: number }>(`select count(*)::int as total ${base}`, [...sql.parameters]);
      const identity = [asked.code, asked.part, asked.unit, asked.onDay, asked.knownAt, apart && asked.by, apart && asked.group];
      const after = asked.after ? this.cursors.decode(identity, asked.after) : null;
      const beyond = after ? `and (${SORT_KEY}, c.person_id) > (${add(after[0])}, ${add(after[1])}::uuid)` : '';
      const rows = await tx.query<
        CardRow & { sort_key: string; why: 'category' | 'value' | null; degree_possible: string | null; employment_certain: boolean }
      >(
        `select ${shownColumns(add(day))}, c.sort_key, c.degree_possible, c.employment_certain, ${parts.why} as why ${base} ${beyond}
         order by ${SORT_KEY}, c.person_id limit ${add(asked.limit + 1)}`,
        sql.parameters,
      );
      const shown = rows.slice(0, asked.limit);
      const last = shown.at(-1);
      return {
        items: shown.map(
          (row): CountedPerson => ({
            profile: this.items.of(row, {}, asker, day),
            part: asked.part,
            why: row.why,
            ...ruleOf(row, asked.part, row.why, definition, this.catalogs, asker.language),
          }),
        ),
        next: rows.length > asked.limit && last ? this.cursors.encode(identity, [last.sort_key, last.person_id]) : null,
        total: count!.total,
      };
    });
  }
}
