import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import type { Day } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { type Direction, shortOfFraction } from '../arithmetic/ratio.js';
import { type Against, Goals } from '../targets/goals.js';
import { type Path, pathOn } from '../trajectory/path.js';
import { countsOf, type PartCount } from './counts.js';
import { grouping } from './grouping.js';
import type { Counts, GroupCounts, Grouping, MeasureAnswer, TargetsApart } from './measure.body.js';
import { type Asked, type Question, Questions } from './question.js';
import { isOfFew, TOGETHER, TOGETHER_NAME, TOO_FEW, tellsParts, toldApart } from './told.js';

/** The number, its four parts and its groups, from one statement over the cards. */
@Injectable()
export class MeasureQuery {
  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
    private readonly catalogs: Catalogs,
    private readonly goals: Goals,
  ) {}

  /** Reads under the whole-role: a policy through today's cards would silently change the number of a past day. The compiled scope is the bound. */
  measure(asker: Asker, asked: Asked, by: Grouping | null): Promise<MeasureAnswer> {
    return this.database.readWhole(async (tx) => {
      const question = await this.questions.prepare(tx, asker, asked);
      const { definition, scope, day } = question;
      const units = [...(scope.unit ? [scope.unit.id] : []), ...(by === 'unit' ? scope.children.map(({ id }) => id) : [])];
      const against = await this.goals.against(tx, definition, units, day);
      const { target, path, goalId } = against(scope.unit?.id ?? null);
      const rows = await this.count(tx, question);
      const ofFew = isOfFew(rows, scope);
      const counts = countsOf(ofFew ? [] : rows, { target, path }, day, definition);
      const ofWhich = definition.ofWhich.map((code) => ({
        code,
        count: sumOf(rows.filter((row) => row.part === 'numerator' && row.degree === code)),
      }));
      const partial = scope.partial.length > 0;
      const groups =
        by && !ofFew
          ? await this.groups(tx, question, by, asker, (code) => groupAgainst(by, code, against, { target, path, goalId }))
          : null;
      return {
        indicator: definition.code,
        version: definition.version,
        unit: scope.unit,
        onDay: day,
        knownAt: asked.knownAt,
        target,
        goalId,
        milestone: path && !partial && !ofFew ? milestoneOn(path, day, counts, definition.direction) : null,
        targetsApart: by === 'unit' && groups && counts.need !== null ? apartOf(counts.need, groups) : null,
        ...(partial || ofFew ? unmeasurable(counts) : counts),
        reason: partial
          ? partialReason(
              scope.partial.map(({ name }) => name),
              asker.language,
            )
          : ofFew
            ? TOO_FEW[asker.language]
            : counts.denominator === 0
              ? (scope.missing ? NOT_YET : NOBODY)[asker.language]
              : null,
        ofWhich: !ofFew && tellsParts([...ofWhich.map(({ count }) => count), counts.numerator - sumOf(ofWhich)], scope) ? ofWhich : [],
        ...(groups ? { groups } : {}),
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

  private async groups(
    tx: Tx,
    question: Question,
    by: Grouping,
    asker: Asker,
    against: (code: string | null) => Against & { readonly own: boolean },
  ): Promise<GroupCounts[]> {
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
    const groups = [...toldApart(byCode, scope)].map(([code, counts]) => {
      const { target, path, own } = against(code);
      const name = code === TOGETHER ? TOGETHER_NAME[asker.language] : apart.nameOf(code, asker.language);
      return { code, name, target, ownTarget: own, ...countsOf(counts, { target, path }, day, definition) };
    });
    return by === 'unit' ? groups : groups.sort((a, b) => b.denominator - a.denominator || compareCodes(a.code, b.code));
  }
}

/** Groups of one size stand in the order of their codes: that of the table would change with values nobody is shown. */
const compareCodes = (a: string | null, b: string | null): number => String(a).localeCompare(String(b));

const sumOf = (rows: readonly { readonly count: number }[]): number => rows.reduce((sum, { count }) => sum + count, 0);

/** A unit is measured against its own goal; other groups, and units without one, against what the whole is. */
function groupAgainst(by: Grouping, code: string | null, against: (unitId: string | null) => Against, whole: Against) {
  const own = by === 'unit' && code ? against(code) : null;
  return own?.goalId ? { ...own, own: true } : { target: whole.target, path: null, goalId: null, own: false };
}

function milestoneOn(path: Path, day: Day, { numerator, denominator }: Counts, direction: Direction) {
  const asked = pathOn(path, day);
  if (!asked || denominator === 0) return null;
  const value = Number((asked.parts * 2_000_000n + asked.of) / (asked.of * 2n)) / 1_000_000;
  return { value, short: shortOfFraction(numerator, denominator, asked, direction) };
}

const apartOf = (needOfWhole: number, groups: readonly GroupCounts[]): TargetsApart => ({
  given: groups.filter(({ ownTarget }) => ownTarget).length,
  needOfWhole,
  needOfUnits: groups.reduce((sum, { need }) => sum + (need ?? 0), 0),
});

const NOT_YET = {
  vi: 'Đơn vị chưa có vào ngày này, và không ghi nhận đơn vị tiền thân.',
  en: 'The unit did not exist on this day, and no predecessor is recorded.',
};
const NOBODY = { vi: 'Không có ai trong mẫu số vào ngày này.', en: 'There is nobody in the denominator on this day.' };

/** A unit whose predecessor came over only in part has no honest figure of then. */
const unmeasurable = (counts: Counts): Counts => ({
  ...counts,
  rate: null,
  rateRange: { low: null, high: null },
  status: 'not_measurable',
  need: null,
  short: null,
});

const partialReason = (names: readonly string[], language: 'vi' | 'en'): string =>
  language === 'vi'
    ? `Chưa đo được: ${names.join(', ')} chỉ nhập về một phần, không biết ai thuộc phần nào.`
    : `Not measurable: ${names.join(', ')} came over only in part, and who belongs to which part is not known.`;
