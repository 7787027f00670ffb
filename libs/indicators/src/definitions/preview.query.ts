import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { type Day, DomainError } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { countsOf, type PartCount } from '../measure/counts.js';
import type { CountedPeople, Part } from '../measure/measure.body.js';
import { PeoplePages } from '../measure/people-page.js';
import { Questions } from '../measure/question.js';
import type { Definition } from './definition.js';
import { Definitions } from './definitions.js';
import type { DefinitionBody, DraftPreview, MoveView } from './draft.body.js';
import { DraftsQuery } from './drafts.query.js';

interface Asked {
  readonly code: string;
  readonly unit: string | null;
  readonly onDay: Day | null;
}

type Row = { readonly was: Part | null; readonly wasWhy: string | null } & PartCount;

/** What publishing a draft would do to the number: before, after, and who comes to stand elsewhere. One statement gives both. */
@Injectable()
export class PreviewQuery {
  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
    private readonly drafts: DraftsQuery,
    private readonly definitions: Definitions,
    private readonly pages: PeoplePages,
  ) {}

  preview(asker: Asker, asked: Asked): Promise<DraftPreview> {
    return this.database.readWhole(async (tx) => {
      const { before, content, was, will, source, where, sql, day } = await this.both(tx, asker, asked);
      const rows = await tx.query<Row>(
        `select was, "wasWhy", part, why, count(*)::int as count from (
           select ${was?.part ?? 'null::text'} as was, ${was?.why ?? 'null::text'} as "wasWhy", ${will.part} as part, ${will.why} as why
           from ${source} c where ${where}) both_ways
         group by was, "wasWhy", part, why`,
        sql.parameters,
      );
      const against = { target: before?.target ?? null, path: null };
      return {
        onDay: day,
        before: before
          ? countsOf(
              rows.map(({ was: part, wasWhy: why, count }) => ({ part: part!, why, count })),
              against,
              day,
              before,
            )
          : null,
        after: countsOf(rows, against, day, content),
        moves: before ? movesOf(rows) : [],
      };
    });
  }

  /** Exactly those who come to stand in another part. */
  moved(asker: Asker, asked: Asked & { from: Part; to: Part; limit: number; after: string | null }): Promise<CountedPeople> {
    return this.database.readWhole(async (tx) => {
      const { basedOn, draft, content, was, will, source, where, sql, day } = await this.both(tx, asker, asked);
      const add = (value: unknown) => `$${sql.parameters.push(value)}`;
      const { code, unit, onDay, from, to, limit, after } = asked;
      return this.pages.page(tx, asker, {
        from: `${source} c where ${where} and ${was?.part ?? 'null::text'} = ${add(from)} and ${will.part} = ${add(to)}`,
        parameters: sql.parameters,
        ...will,
        definition: { kind: content.kind, numerator: content.numerator, version: (basedOn ?? 0) + 1 },
        day,
        identity: ['moved', code, unit, onDay, from, to, draft],
        limit,
        after,
      });
    });
  }

  private async both(tx: Tx, asker: Asker, asked: Asked) {
    const { content, version: draft, basedOn } = await this.drafts.require(tx, asked.code);
    const over = await this.questions.over(tx, asker, { ...asked, knownAt: null }, content);
    const before: Definition | null = basedOn === null ? null : await this.definitions.require(tx, asked.code, over.day);
    if (before && (before.kind === 'cohort') !== (content.kind === 'cohort')) throw new DomainError('indicators.other_kind');
    const was = before ? this.questions.parts(over.sql, before, over.day) : null;
    const counted: DefinitionBody = content;
    return { ...over, before, content: counted, draft, basedOn, was, will: this.questions.parts(over.sql, counted, over.day) };
  }
}

const movesOf = (rows: readonly Row[]): MoveView[] => {
  const moves = new Map<string, MoveView>();
  for (const { was, part, count } of rows) {
    if (was === null || was === part) continue;
    const known = moves.get(`${was} ${part}`);
    moves.set(`${was} ${part}`, { from: was, to: part as Part, people: (known?.people ?? 0) + count });
  }
  return [...moves.values()].sort((a, b) => b.people - a.people);
};
