import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { CountedPeopleQuery, Definitions, MeasureQuery, type Opened } from '#libs/indicators';
import { DomainError, type Language } from '#libs/kernel';
import { type Bounds, Database } from '#libs/platform';
import { behindNumbers } from './common-bounds.js';
import type { ListedPerson } from './export-columns.js';
import { AT_A_TIME, type ListQuestion } from './list-question.js';

const PART_WORDS: Readonly<Record<Opened, Readonly<Record<Language, string>>>> = {
  numerator: { vi: 'đạt', en: 'counted as reached' },
  remainder: { vi: 'chưa đạt', en: 'not reached' },
  unknown: { vi: 'chưa rõ', en: 'unknown' },
  excluded: { vi: 'không thuộc diện tính', en: 'outside the population' },
  denominator: { vi: 'thuộc diện tính', en: 'in the denominator' },
};

/** The people behind one part of an indicator, by the same query that counts them. */
@Injectable()
export class IndicatorLists {
  constructor(
    private readonly counted: CountedPeopleQuery,
    private readonly measures: MeasureQuery,
    private readonly definitions: Definitions,
    private readonly database: Database,
  ) {}

  async count(asker: Asker, question: ListQuestion): Promise<number> {
    if (!asker.can('indicators.people')) throw new DomainError('access.forbidden', { permission: 'indicators.people' });
    return (await this.page(asker, question, 1, null)).total;
  }

  async *people(asker: Asker, question: ListQuestion): AsyncGenerator<ListedPerson[]> {
    for (let after: string | null = null; ; ) {
      const { items, next } = await this.page(asker, question, AT_A_TIME, after);
      yield items.map(({ profile, rule }) => ({ item: profile, rule: rule.text }));
      if (!next) return;
      after = next;
    }
  }

  /** "Tỷ lệ sau đại học: chưa rõ, Phường Mạo Khê". */
  async inWords(asker: Asker, question: ListQuestion): Promise<string> {
    const { code, part, unit, by, group } = question.indicator!;
    const definition = await this.database.readWhole((tx) => this.definitions.require(tx, code));
    const asked = { code, unit: unit ?? null, onDay: question.onDay, knownAt: question.knownAt };
    const measured = await this.within(asker, () => this.measures.measure(asker, asked, by ?? null));
    const inGroup = group === undefined || group === null ? null : measured.groups?.find((found) => (found.code ?? '') === group)?.name;
    const place = [measured.unit?.name, inGroup].filter(Boolean).join(', ');
    return `${definition.name[asker.language]}: ${PART_WORDS[part][asker.language]}${place ? `, ${place}` : ''}`;
  }

  private page(asker: Asker, { indicator, onDay, knownAt }: ListQuestion, limit: number, after: string | null) {
    const { code, part, unit, by, group } = indicator!;
    const groupOf = group === undefined || group === null ? undefined : group === '' ? null : group;
    const asked = { code, part, unit: unit ?? null, onDay, knownAt, by: by ?? null, group: groupOf, limit, after, atOnce: true };
    return this.within(asker, () => this.counted.page(asker, asked));
  }

  /** Where the asker may both take lists away and see the people behind numbers. */
  private async within<Result>(asker: Asker, work: () => Promise<Result>): Promise<Result> {
    const before: Bounds = asker.bounds;
    asker.bounds = behindNumbers(asker);
    try {
      return await work();
    } finally {
      asker.bounds = before;
    }
  }
}
