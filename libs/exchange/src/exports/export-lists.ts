import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
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
  ) {}

  /** Refuses a question the asker may not ask, that makes no sense, or whose answer is too long. */
  async count(asker: Asker, question: ListQuestion, format: Format): Promise<number> {
    const count = await this.of(question).count(asker, question);
    if (format === 'pdf' && count > MOST_ON_PAGES) throw new DomainError('export.too_many_pages', { people: count, most: MOST_ON_PAGES });
    if (count > MOST_PEOPLE) throw new DomainError('export.too_large', { people: count, most: MOST_PEOPLE });
    return count;
  }

  people(asker: Asker, question: ListQuestion): AsyncGenerator<ListedPerson[]> {
    return this.of(question).people(asker, question);
  }

  inWords(asker: Asker, question: ListQuestion): Promise<string> {
    return this.of(question).inWords(asker, question);
  }

  private of({ indicator }: ListQuestion): CriteriaLists | IndicatorLists {
    return indicator ? this.byIndicator : this.byCriteria;
  }
}
