import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import type { Clock } from '#libs/kernel';
import { Units } from '#libs/organizations';
import { CLOCK, Database, placesOf } from '#libs/platform';
import type { Criteria } from './criteria.body.js';
import { unitsAsked } from './criteria-compiler.js';
import { requireAskable } from './criteria-fields.js';
import { wordsWithWishes } from './describe.js';

/** A question in words, with the names of the units the asker may see. */
@Injectable()
export class CriteriaWords {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly catalogs: Catalogs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(asker: Asker, criteria: Criteria, wishes: Criteria = {}): Promise<{ vi: string; en: string }> {
    requireAskable(asker, criteria);
    requireAskable(asker, wishes);
    return this.database.readWhole(async (tx) => {
      const tree = [criteria, wishes].some((asked) => unitsAsked(asked).length > 0)
        ? await this.units.tree(tx, this.clock.today(), placesOf(asker.bounds))
        : [];
      const names = new Map(tree.flatMap(({ id, code, name }) => [[id, name] as const, ...(code ? [[code, name] as const] : [])]));
      const unitName = (unit: string) => names.get(unit) ?? '?';
      return {
        vi: wordsWithWishes(criteria, wishes, { language: 'vi', catalogs: this.catalogs, unitName }),
        en: wordsWithWishes(criteria, wishes, { language: 'en', catalogs: this.catalogs, unitName }),
      };
    });
  }
}
