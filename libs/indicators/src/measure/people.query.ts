import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { askedOf, type PeopleAsked } from '../days/day-count.js';
import { DayCounts } from '../days/day-counts.js';
import { inGroup } from './grouping.js';
import { keptOf } from './kept-of.js';
import type { CountedPeople, Grouping, Opened } from './measure.body.js';
import { isOf } from './part-sql.js';
import { PeoplePages } from './people-page.js';
import { type Asked, type Question, Questions } from './question.js';

export interface AskedPeople extends Asked {
  readonly part: Opened;
  readonly by: Grouping | null;
  readonly group: string | null | undefined; // undefined: all groups; null: unknown
  readonly limit: number;
  readonly after: string | null;
  /** Somebody waits in the background: of however many people, they are listed at once. */
  readonly atOnce?: boolean;
}

/** Exactly the people behind a number: one of its parts, or what it is measured over. */
@Injectable()
export class CountedPeopleQuery {
  constructor(
    private readonly questions: Questions,
    private readonly pages: PeoplePages,
    private readonly days: DayCounts,
  ) {}

  async page(asker: Asker, asked: AskedPeople): Promise<CountedPeople> {
    if (asked.group !== undefined && !asked.by) throw new DomainError('indicators.group_without_by');
    return this.days.read(async (tx) => {
      const question = await this.questions.prepare(tx, asker, asked);
      const { source, where, parts, sql, scope, day, definition } = question;
      const { code, part, unit, onDay, knownAt, group, limit, after } = asked;
      const by = group === undefined ? null : asked.by;
      const identity = [code, part, unit, onDay, knownAt, by, by && group, definition.version];
      const stored = asked.atOnce ? null : await this.stored(tx, question, { part, by, group });
      if (stored) return this.pages.kept(tx, asker, { ...stored, identity, limit, after });
      const add = (value: unknown) => `$${sql.parameters.push(value)}`;
      return this.pages.page(tx, asker, {
        from: `${source} c where ${where} ${inGroup(by, group, scope, day, add)} and ${isOf(part, parts, definition, add)}`,
        parameters: sql.parameters,
        ...parts,
        definition,
        day,
        identity,
        limit,
        after,
      });
    });
  }

  /** The list as it was counted before; null where so few are asked for that it is counted at once. */
  private async stored(tx: Tx, question: Question, { part, by, group }: Pick<AskedPeople, 'part' | 'by' | 'group'>) {
    if (question.some === null) return null;
    const asked: PeopleAsked = { what: 'people', of: askedOf(question, by), part, group };
    const found = await this.days.stored<{ total: number }>(tx, asked, keptOf(question));
    return found && { list: found.list!, term: '', total: found.answer.total, shown: await this.questions.ofFew(tx, asked.of) };
  }
}
