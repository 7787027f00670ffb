import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import { Database, type Tx } from '#libs/platform';
import { countsOf, type PartCount } from './counts.js';
import { grouping } from './grouping.js';
import type { Counts, GroupCounts, Grouping, MeasureAnswer } from './measure.body.js';
import { type Asked, type Question, Questions } from './question.js';

/** The number, its four parts and its groups, from one statement over the cards. */
@Injectable()
export class MeasureQuery {
  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
    private readonly catalogs: Catalogs,
  ) {}

  /** Reads under the whole-role: a policy through today's cards would silently change the number of a past day. The compiled scope is the bound. */
  measure(asker: Asker, asked: Asked, by: Grouping | null): Promise<MeasureAnswer> {
    return this.database.readWhole(async (tx) => {
      const question = await this.questions.prepare(tx, asker, asked);
      const { definition, scope, day } = question;
      const target = definition.target;
      const rows = await this.count(tx, question);
      const counts = countsOf(rows, target, day, definition);
      const partial = scope.partial.length > 0;
      return {
        indicator: definition.code,
        version: definition.version,
        unit: scope.unit,
        onDay: day,
        knownAt: asked.knownAt,
        target,
        ...(partial ? unmeasurable(counts) : counts),
        reason: partial
          ? partialReason(
              scope.partial.map(({ name }) => name),
              asker.language,
            )
          : counts.denominator === 0
            ? NOBODY[asker.language]
            : null,
        ofWhich: definition.ofWhich.map((code) => ({
          code,
          count: sumOf(rows.filter((row) => row.part === 'numerator' && row.degree === code)),
        })),
        ...(by ? { groups: await this.groups(tx, question, by, asker) } : {}),
      };
    });
  }

  private count(tx: Tx, { source, where, parts, sql }: Question): Promise<(PartCount & { degree: string | null })[]> {
    return tx.query(
      `select part, why, degree, count(*)::int as count from (
         select ${parts.part} as part, ${parts.why} as why, c.degree from ${source} c where ${where}) counted
       group by part, why, degree`,
      [...sql.parameters],
    );
  }

  private async groups(tx: Tx, question: Question, by: Grouping, asker: Asker): Promise<GroupCounts[]> {
    const { source, where, parts, sql, scope, day, definition } = question;
    const apart = grouping(by, scope, day, this.catalogs, (value) => `$${sql.parameters.push(value)}`);
    const rows = await tx.query<PartCount & { value: unknown }>(
      `select value, part, why, count(*)::int as count from (
         select ${apart.sql()} as value, ${parts.part} as part, ${parts.why} as why from ${source} c where ${where}) counted
       group by value, part, why`,
      sql.parameters,
    );
    const byCode = new Map<string | null, PartCount[]>(by === 'unit' ? scope.children.map(({ id }) => [id, []]) : []);
    for (const row of rows) for (const code of apart.codesOf(row.value)) byCode.set(code, [...(byCode.get(code) ?? []), row]);
    const groups = [...byCode].map(([code, counts]) => ({
      code,
      name: apart.nameOf(code, asker.language),
      ...countsOf(counts, definition.target, day, definition),
    }));
    return by === 'unit' ? groups : groups.sort((a, b) => b.denominator - a.denominator || compareCodes(a.code, b.code));
  }
}

/** Groups of one size stand in the order of their codes: that of the table would change with values nobody is shown. */
const compareCodes = (a: string | null, b: string | null): number => String(a).localeCompare(String(b));

const sumOf = (rows: readonly PartCount[]): number => rows.reduce((sum, { count }) => sum + count, 0);
const NOBODY = { vi: 'Không có ai trong mẫu số vào ngày này.', en: 'There is nobody in the denominator on this day.' };

/** A unit whose predecessor came over only in part has no honest figure of then. */
const unmeasurable = (counts: Counts): Counts => ({
  ...counts,
  rate: null,
  rateRange: { low: null, high: null },
  status: 'not_measurable',
  short: null,
});

const partialReason = (names: readonly string[], language: 'vi' | 'en'): string =>
  language === 'vi'
    ? `Chưa đo được: ${names.join(', ')} chỉ nhập về một phần, không biết ai thuộc phần nào.`
    : `Not measurable: ${names.join(', ')} came over only in part, and who belongs to which part is not known.`;
