import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { HEAD_PARTS, type HeadsOfDay, PartHeads } from '#libs/talent';
import { askedOf, type BoardAsked, type CountedDay } from '../days/day-count.js';
import { DayCounts } from '../days/day-counts.js';
import { type Counted, type Definition, populationOn } from '../definitions/definition.js';
import type { PartCount } from './counts.js';
import { DIMENSION, grouping } from './grouping.js';
import { keptOf } from './kept-of.js';
import type { Grouping, OfWhich } from './measure.body.js';
import type { MeasuredScope } from './measured-scope.js';
import { Publication } from './publication.js';
import { type Over, partsOf, type Question } from './question.js';
import type { Telling } from './telling.js';

/** What counted: an index of this process, the cards themselves, or of several numbers some by each. */
export type CountedBy = 'index' | 'cards' | 'both' | 'stored';

export interface CountedPeopleByPart {
  readonly parts: readonly PartCount[];
  readonly ofWhich: OfWhich[];
  readonly groups: Map<string | null, PartCount[]> | null;
  readonly by: CountedBy;
}

/** With how it may be told; null where the asker may open the people. */
export type CountedToTell = CountedPeopleByPart & { readonly telling: Telling | null };

export interface CountedSeveral {
  readonly byCode: ReadonlyMap<string, readonly PartCount[]>;
  readonly by: CountedBy;
  readonly telling: ReadonlyMap<string, Telling> | null;
}

/** How many people stand in each part of a number: from an index of this process where it knows the question, else from the cards. */
@Injectable()
export class Counting {
  constructor(
    private readonly heads: PartHeads,
    private readonly days: DayCounts,
    private readonly publication: Publication,
  ) {}

  /** Reads what `count` and `several` are asked of: whatever of it is to be counted in the background is begun after the read. */
  read<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    return this.days.read(work);
  }

  /** An index with all that was committed before now; asked for before a transaction begins, which would hold a connection meanwhile. */
  async ready({ onDay, knownAt }: { readonly onDay: Day | null; readonly knownAt: string | null }): Promise<HeadsOfDay | null> {
    return knownAt === null ? this.heads.at(onDay) : null;
  }

  /** These past days are asked for again and again. */
  keep(days: readonly Day[]): Promise<void> {
    return this.heads.keep(days);
  }

  /** Without an answer where the index does not know what is asked, or asks of another day. */
  byIndex(
    heads: HeadsOfDay | null,
    counted: Counted & { readonly ofWhich?: readonly string[] },
    day: Day,
    scope: MeasuredScope,
    by: Grouping | null,
  ): CountedPeopleByPart | null {
    const recruitedIn = counted.kind === 'flow' ? Number(day.slice(0, 4)) : null;
    const asked = { population: populationOn(counted, day), numerator: counted.numerator, recruitedIn };
    if (heads?.day !== day || counted.kind === 'cohort' || !heads.knows(asked)) return null;
    if (by === 'unit' && isNested(scope)) return null;
    const { parts, numerator, groups } = heads.count(asked, scope.ranges, by && { name: DIMENSION[by], units: scope.children });
    const ofWhich = (counted.ofWhich ?? []).map((code) => ({ code, count: heads.withDegree(numerator, code) }));
    return { parts, ofWhich, groups: groups && inOrder(groups, by), by: 'index' };
  }

  async count(tx: Tx, question: Question, by: Grouping | null, heads: HeadsOfDay | null): Promise<CountedToTell> {
    const { definition, day, scope } = question;
    if (scope.opens) return { ...(this.byIndex(heads, definition, day, scope, by) ?? (await this.onDay(tx, question, by))), telling: null };
    const counted = await this.publication.once('number', question, [definition], by, () => this.onDay(tx, question, by));
    const told = await this.publication.telling(tx, question, [definition], by, [...(counted.groups?.keys() ?? [])]);
    return { ...counted, telling: told!.get(definition.code)! };
  }

  /** Of very many people a past day is read where it was counted before, or counted in the background. */
  private async onDay(tx: Tx, question: Question, by: Grouping | null): Promise<CountedPeopleByPart> {
    const asked = question.some === null ? null : askedOf(question, by);
    const stored = asked && (await this.days.stored<CountedDay>(tx, asked, keptOf(question)));
    if (!stored) return this.byCards(tx, question, by);
    const { parts, ofWhich, groups } = stored.answer;
    const every = question.scope.children.map(({ id }): [string, PartCount[]] => [id, []]);
    const ordered = groups && inOrder(new Map([...(by === 'unit' ? every : []), ...groups]), by);
    return { parts, ofWhich: [...ofWhich], groups: ordered, by: 'stored' };
  }

  /** Several numbers that count those present, from one reading of the cards; where very many people are asked for, as of one. */
  async several(tx: Tx, over: Over, definitions: readonly Definition[]): Promise<CountedSeveral> {
    const count = () => this.severalOnDay(tx, over, definitions);
    if (over.scope.opens) return { ...(await count()), telling: null };
    const counted = await this.publication.once('board', over, definitions, null, count);
    return { ...counted, telling: await this.publication.telling(tx, over, definitions, null) };
  }

  private async severalOnDay(tx: Tx, over: Over, definitions: readonly Definition[]): Promise<Omit<CountedSeveral, 'telling'>> {
    if (definitions.length === 0) return { byCode: new Map(), by: 'cards' };
    const { day: onDay, knownAt, scope } = over;
    const { ranges, opens } = scope;
    const asked: BoardAsked = {
      what: 'board',
      definitions: definitions.map(({ code, version }) => [code, version]),
      onDay,
      knownAt,
      ranges,
      opens,
    };
    const stored = over.some === null ? null : await this.days.stored<[string, PartCount[]][]>(tx, asked, keptOf(over));
    return stored
      ? { byCode: new Map(stored.answer), by: 'stored' }
      : { byCode: await this.severalByCards(tx, over, definitions), by: 'cards' };
  }

  async severalByCards(tx: Tx, { source, where, sql, day }: Over, definitions: readonly Definition[]): Promise<Map<string, PartCount[]>> {
    const parts = definitions.map((definition) => partsOf(sql, definition, day));
    const columns = parts.map(({ part, why }, at) => `${part} as p${at}, ${why} as w${at}`);
    const sums = parts.map(
      (_, at) =>
        `json_build_array(${HEAD_PARTS.map(([part, why]) => `count(*) filter (where p${at} = '${part}'${why ? ` and w${at} = '${why}'` : ''})`).join(', ')}) as c${at}`,
    );
    const [row] = await tx.query<Record<string, number[]>>(
      `select ${sums.join(', ')} from (select ${columns.join(', ')} from ${source} c where ${where}) counted`,
      sql.parameters,
    );
    return new Map(
      definitions.map(({ code }, at) => [
        code,
        HEAD_PARTS.map(([part, why], which): PartCount => ({ part, why, count: row![`c${at}`]![which]! })),
      ]),
    );
  }

  /** One pass over the cards; where everybody's must be made, who holds which degree is asked of those who hold it alone. */
  async byCards(tx: Tx, question: Question, by: Grouping | null): Promise<CountedPeopleByPart> {
    const { source, some, where, parts, sql, scope, day, definition } = question;
    const gathered = some !== null && some !== source;
    const holders = gathered && definition.ofWhich.length > 0 ? await holdersOf(tx, question) : null;
    const apart = by && grouping(by, scope, day, (value) => `$${sql.parameters.push(value)}`);
    const degree = gathered ? 'null::text as degree' : 'c.degree';
    const columns = [`${parts.part} as part`, `${parts.why} as why`, degree, ...(apart ? [`${apart.sql()} as value`] : [])];
    const keys = ['part', 'why', 'degree', ...(apart ? ['value'] : [])].join(', ');
    const counted = `select ${keys}, count(*)::int as count from (select ${columns.join(', ')} from ${source} c where ${where}) counted group by ${keys}`;
    type Row = PartCount & { degree: string | null; value?: unknown };
    // card by card it is the same plan whoever is asked about; everybody's cards are planned by how many there are of each kind
    const oneByOne = some !== null && !gathered && !by;
    const rows = await (oneByOne ? tx.plannedOnce<Row>(counted, sql.parameters) : tx.query<Row>(counted, sql.parameters));
    const groups = apart && new Map<string | null, PartCount[]>(by === 'unit' ? scope.children.map(({ id }) => [id, []]) : []);
    for (const row of rows) for (const code of apart?.codesOf(row.value) ?? []) groups!.set(code, [...(groups!.get(code) ?? []), row]);
    const ofWhich = definition.ofWhich.map((code) => ({
      code,
      count: (holders ?? rows.filter(({ part }) => part === 'numerator'))
        .filter((row) => row.degree === code)
        .reduce((sum, { count }) => sum + count, 0),
    }));
    return { parts: rows, ofWhich, groups: groups && inOrder(groups, by), by: 'cards' };
  }
}

interface Holders {
  readonly degree: string | null;
  readonly count: number;
}

/** Of those in the numerator, how many hold each of the degrees told apart as their highest. */
function holdersOf(tx: Tx, { some, knownAt, where, parts, sql, definition }: Question): Promise<Holders[]> {
  const degrees = `$${sql.parameters.length + 1}::text[]`;
  return tx.plannedOnce<Holders>(
    `select c.degree, count(*)::int as count from ${some} c
     where ${where} and c.degree = any(${degrees}) and ${parts.part} = 'numerator' and c.person_id = any(array(
       select s.person_id from profiles_qualification s
       where s.track = 'professional' and s.level = any(${degrees}) ${knownAt === null ? 'and s.retracted_at is null' : ''}))
     group by c.degree`,
    [...sql.parameters, definition.ofWhich],
  );
}

/** Units in the order of the tree with those in none of them last; values by their codes: what counted first must not show. */
function inOrder(groups: ReadonlyMap<string | null, readonly PartCount[]>, by: Grouping | null): Map<string | null, PartCount[]> {
  const all = [...groups].map(([code, rows]): [string | null, PartCount[]] => [code, [...rows]]);
  return new Map(by === 'unit' ? all : all.sort(([a], [b]) => compareCodes(a, b)));
}

export const compareCodes = (a: string | null, b: string | null): number => String(a).localeCompare(String(b));

/** Predecessors of one unit may lie within each other: who is counted by which is then a matter of the cards. */
const isNested = ({ children }: MeasuredScope): boolean =>
  children.some(({ id, path }) => children.some((other) => other.id !== id && path.startsWith(other.path)));
