import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Database } from '#libs/platform';
import { PeopleShown } from '../people/people-shown.js';
import type { CompareAnswer } from './compare.body.js';
import { marksOf } from './value-marks.js';

/** A few people side by side, as far as somebody may see them. */
@Injectable()
export class CompareQuery {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleShown,
  ) {}

  async of(asker: Asker, people: readonly string[]): Promise<CompareAnswer> {
    const ids = [...new Set(people.map((id) => id.toLowerCase()))];
    const shown = await this.database.read(asker.bounds, (tx) => this.people.of(tx, asker, ids, { evidence: true }));
    const items = ids.flatMap((id) => {
      const one = shown.get(id);
      return one ? [{ person: one.item, marks: marksOf(one.row, one.item) }] : [];
    });
    return { items, notFound: ids.length - items.length };
  }
}
