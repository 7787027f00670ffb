import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { Database } from '#libs/platform';
import { TouchedPeople } from '#libs/talent';
import { CriteriaLists } from './criteria-lists.js';
import type { Format } from './export.body.js';
import type { ListedPerson } from './export-columns.js';
import { IndicatorLists } from './indicator-lists.js';
import { type ListQuestion, MOST_ON_PAGES, MOST_PEOPLE } from './list-question.js';

/** Lists of people, whatever asks for them. */
@Injectable()
export class ExportLists {
  constructor(
    private readonly byCriteria: CriteriaLists,
    private readonly byIndicator: IndicatorLists,
    private readonly touched: TouchedPeople,
    private readonly database: Database,
  ) {}

  /** Refuses a question the asker may not ask, that makes no sense, or whose answer is too long. */
  async count(asker: Asker, question: ListQuestion, format: Format): Promise<number> {
    const count = await this.of(question).count(asker, question);
    if (format === 'pdf' && count > MOST_ON_PAGES) throw new DomainError('export.too_many_pages', { people: count, most: MOST_ON_PAGES });
    if (count > MOST_PEOPLE) throw new DomainError('export.too_large', { people: count, most: MOST_PEOPLE });
    return count;
  }

  /**
   * A part of the list at a time, everybody once: it is read by pages while others work. Whoever is renamed or moved meanwhile may stand
   * on two pages, or on none because their page was over: where records were changed, the pages are looked through once more.
   */
  async *people(asker: Asker, question: ListQuestion): AsyncGenerator<ListedPerson[]> {
    const begin = await this.database.readWhole((tx) => this.touched.seenBy(tx));
    const given = new Set<string>();
    for (let again = false; ; again = true) {
      for await (const page of this.of(question).people(asker, question)) {
        const fresh = page.filter(({ item }) => !given.has(item.id));
        for (const { item } of fresh) given.add(item.id);
        yield fresh;
      }
      if (again || question.knownAt !== null || !(await this.touched.anySince(begin))) return;
    }
  }

  inWords(asker: Asker, question: ListQuestion): Promise<string> {
    return this.of(question).inWords(asker, question);
  }

  private of({ indicator }: ListQuestion): CriteriaLists | IndicatorLists {
    return indicator ? this.byIndicator : this.byCriteria;
  }
}
