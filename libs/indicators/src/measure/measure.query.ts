import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { Catalogs } from '#libs/catalogs';
import type { Definition } from '../definitions/definition.js';
import { type Against, Goals } from '../targets/goals.js';
import { type CountedBy, Counting, compareCodes } from './counting.js';
import { countsOf, type PartCount } from './counts.js';
import { namesOf } from './grouping.js';
import type { Counts, GroupCounts, Grouping, MeasureAnswer, TargetsApart } from './measure.body.js';
import { milestoneOn } from './milestone.js';
import { type Asked, type Question, Questions } from './question.js';
import { isOfFew, TOGETHER, TOGETHER_NAME, TOO_FEW, tellsParts, toldApart } from './told.js';

/** The answer with what counted it, and by which definition. */
export interface Measured extends MeasureAnswer {
  readonly countedBy: CountedBy;
  readonly definition: Definition;
}

/** The number, its four parts and its groups. */
@Injectable()
export class MeasureQuery {
  constructor(
    private readonly questions: Questions,
    private readonly counting: Counting,
    private readonly catalogs: Catalogs,
    private readonly goals: Goals,
  ) {}

  /** Reads under the whole-role: a policy through today's cards would silently change the number of a past day. The compiled scope is the bound. */
  async measure(asker: Asker, asked: Asked, by: Grouping | null): Promise<Measured> {
    const heads = await this.counting.ready(asked);
    return this.counting.read(async (tx) => {
      const question = await this.questions.prepare(tx, asker, asked);
      const { definition, scope, day } = question;
      const units = [...(scope.unit ? [scope.unit.id] : []), ...(by === 'unit' ? scope.children.map(({ id }) => id) : [])];
      const against = await this.goals.against(tx, definition, units, day);
      const { target, path, goalId } = against(scope.unit?.id ?? null);
      const counted = await this.counting.count(tx, question, by, heads);
      const { parts: rows, ofWhich, telling } = counted;
      const ofFew = isOfFew(telling);
      const counts = countsOf(ofFew ? [] : rows, { target, path }, day, definition);
      const partial = scope.partial.length > 0;
      const groups =
        by && counted.groups && !ofFew
          ? this.groups(toldApart(counted.groups, telling), question, by, asker, (code) =>
              groupAgainst(by, code, against, { target, path, goalId }),
            )
          : null;
      return {
        indicator: definition.code,
        version: definition.version,
        unit: scope.unit,
        onDay: day,
        knownAt: question.knownAt,
        toldAnewOn: scope.opens ? null : this.questions.toldAnewOn(),
        target,
        goalId,
        milestone: partial || ofFew ? null : milestoneOn(path, day, counts, definition.direction),
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
              ? (scope.missing ? NOT_YET : scope.opens ? NOBODY : scope.ofPredecessors ? OF_PREDECESSORS : NOT_TOLD_YET)[asker.language]
              : null,
        ofWhich:
          !ofFew &&
          tellsParts([...ofWhich.map(({ count }) => count), counts.numerator - ofWhich.reduce((sum, { count }) => sum + count, 0)], telling)
            ? ofWhich
            : [],
        ...(groups ? { groups } : {}),
        countedBy: counted.by,
        definition,
      };
    });
  }

  private groups(
    told: ReadonlyMap<string | null, readonly PartCount[]>,
    { scope, day, definition }: Question,
    by: Grouping,
    asker: Asker,
    against: (code: string | null) => Against & { readonly own: boolean },
  ): GroupCounts[] {
    const nameOf = namesOf(by, scope, this.catalogs);
    const groups = [...told].map(([code, counts]) => {
      const { target, path, own } = against(code);
      const name = code === TOGETHER ? TOGETHER_NAME[asker.language] : nameOf(code, asker.language);
      return { code, name, target, ownTarget: own, ...countsOf(counts, { target, path }, day, definition) };
    });
    return by === 'unit' ? groups : groups.sort((a, b) => b.denominator - a.denominator || compareCodes(a.code, b.code));
  }
}

/** A unit is measured against its own goal; other groups, and units without one, against what the whole is. */
function groupAgainst(by: Grouping, code: string | null, against: (unitId: string | null) => Against, whole: Against) {
  const own = by === 'unit' && code ? against(code) : null;
  return own?.goalId ? { ...own, own: true } : { target: whole.target, path: null, goalId: null, own: false };
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
const NOT_TOLD_YET = {
  vi: 'Chưa có số liệu công bố: đến hết quý vừa qua, sổ chưa ghi ai trong mẫu số.',
  en: 'No numbers are published yet: when the last quarter ended, nobody of the denominator was on record.',
};
const OF_PREDECESSORS = {
  vi: 'Ngày này đơn vị chưa có: số liệu thuộc các đơn vị tiền thân, ngoài phạm vi của bạn, và chưa được công bố.',
  en: 'The unit did not exist on this day: its numbers belong to its predecessors, outside your scope, and are not published yet.',
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
