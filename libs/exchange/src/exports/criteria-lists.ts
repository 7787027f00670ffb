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

  async *people(asker: Asker, question: ListQuestion): AsyncGenerator<ListedPerson[]> {
    for (let after: string | null = null; ; ) {
      const { items, next } = await this.search.page(asker, { ...asked(question), limit: AT_A_TIME, after });
      yield items.map((item) => ({ item, rule: null }));
      if (!next) return;
      after = next;
    }
  }

  async inWords(asker: Asker, { criteria }: ListQuestion): Promise<string> {
    return (await this.words.of(asker, criteria ?? {}))[asker.language];
  }
}

const asked = ({ criteria, sort, onDay, knownAt }: ListQuestion) => ({
  criteria: criteria ?? {},
  ...(sort ? { sort } : {}),
  onDay,
  knownAt,
});
