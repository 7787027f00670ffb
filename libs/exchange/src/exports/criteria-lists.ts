import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { CriteriaWords, SearchQuery } from '#libs/talent';
import type { ListedPerson } from './export-columns.js';
import { AT_A_TIME, type ListQuestion } from './list-question.js';

/** The people who answer a question, by the same query that shows them on the screen. */
@Injectable()
export class CriteriaLists {
  constructor(
    private readonly search: SearchQuery,
    private readonly words: CriteriaWords,
  ) {}

  /** Refuses what the search would refuse, before any work is queued. Returns how many people there are. */
  async count(asker: Asker, question: ListQuestion): Promise<number> {
    if (!asker.can('talent.search')) throw new DomainError('access.forbidden', { permission: 'talent.search' });
    const { total } = await this.search.page(asker, { ...asked(question), limit: 1, withTotal: true });
    return total!;
  }

  /** The next of them are read while some are written. */
  async *people(asker: Asker, question: ListQuestion): AsyncGenerator<ListedPerson[]> {
    const read = (after: string | null) => {
      const page = this.search.page(asker, { ...asked(question), limit: AT_A_TIME, after });
      page.catch(() => undefined); // whoever waits for it hears of it
      return page;
    };
    for (let coming = read(null); ; ) {
      const { items, next } = await coming;
      if (next) coming = read(next);
      yield items.map((item) => ({ item, rule: null }));
      if (!next) return;
    }
  }

  async inWords(asker: Asker, { criteria, wishes }: ListQuestion): Promise<string> {
    return (await this.words.of(asker, criteria ?? {}, wishes ?? {}))[asker.language];
  }
}

const asked = ({ criteria, wishes, sort, onDay, knownAt }: ListQuestion) => ({
  criteria: criteria ?? {},
  wishes: wishes ?? {},
  ...(sort ? { sort } : {}),
  onDay,
  knownAt,
});
