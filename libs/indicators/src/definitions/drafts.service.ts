import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { Catalogs } from '#libs/catalogs';
import { type Day, DomainError } from '#libs/kernel';
import { type Change, Changes, type Tx } from '#libs/platform';
import { checkContent } from './check-content.js';
import { Definitions } from './definitions.js';
import type { DefinitionBody, NewIndicatorBody } from './draft.body.js';
import { contentOf, DraftsQuery } from './drafts.query.js';

const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A definition is changed by drafting its next version and publishing it: what was measured by an old one keeps citing that. */
@Injectable()
export class Drafts {
  constructor(
    private readonly changes: Changes,
    private readonly definitions: Definitions,
    private readonly query: DraftsQuery,
    private readonly catalogs: Catalogs,
    private readonly audit: AuditTrail,
  ) {}

  /** From the version that holds today. */
  begin(asker: Asker, code: string): Promise<void> {
    return this.changes.write(asker, null, async (tx, change) => {
      const definition = await this.definitions.require(tx, code);
      await this.insert(tx, change, code, definition.version, contentOf(definition));
    });
  }

  /** An indicator the plan does not have. */
  async create(asker: Asker, { code, ...content }: NewIndicatorBody): Promise<void> {
    if (!CODE.test(code)) throw new DomainError('request.invalid', {}, [{ pointer: '/code', code: 'indicators.code_form', params: {} }]);
    checkContent(this.catalogs, content);
    await this.changes.write(asker, null, async (tx, change) => {
      const taken = await tx.query(`select from indicators_definition d where d.code = $1`, [code]);
      if (taken.length > 0) throw new DomainError('indicators.code_taken');
      await this.insert(tx, change, code, null, content);
    });
  }

  async replace(asker: Asker, code: string, version: number, content: DefinitionBody): Promise<void> {
    checkContent(this.catalogs, content);
    await this.changes.write(asker, null, async (tx, change) => {
      const set = `content = $3, changed_change = $4, version = version + 1`;
      await this.touch(tx, code, version, set, [JSON.stringify(content), change.id]);
      await this.record(tx, change, 'indicators.draft_changed', code);
    });
  }

  async discard(asker: Asker, code: string, version: number): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      await this.touch(tx, code, version, `state = 'discarded', changed_change = $3`, [change.id]);
      await this.record(tx, change, 'indicators.draft_discarded', code);
    });
  }

  /** The draft becomes the next version, in force from a day on; the one before ends there. */
  async publish(asker: Asker, code: string, version: number, validFrom: Day): Promise<void> {
    await this.changes.write(asker, null, async (tx, change) => {
      const draft = await this.query.require(tx, code);
      await this.touch(tx, code, version, `state = 'published', changed_change = $3`, [change.id]);
      checkContent(this.catalogs, draft.content); // catalogues may have changed since
      const [last] = await tx.query<{ version: number; validFrom: Day; plan: string | null }>(
        `select d.version, d.valid_from as "validFrom", d.plan from indicators_definition d where d.code = $1 order by d.version desc limit 1`,
        [code],
      );
      if (last && last.validFrom >= validFrom) throw new DomainError('indicators.versions_overlap', { day: dayText(last.validFrom) });
      await tx.execute(`update indicators_definition set valid_until = $2 where code = $1 and valid_until is null`, [code, validFrom]);
      const { content } = draft;
      await tx.execute(
        `insert into indicators_definition (code, version, plan, name, describes, kind, population, numerator, of_which, unit_of_counting,
           unknown_rule, direction, legal_source, valid_from, published_change, cohort_years)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'person', $10, $11, $12, $13, $14, $15)`,
        [
          code,
          (last?.version ?? 0) + 1,
          last?.plan ?? null,
          JSON.stringify(content.name),
          JSON.stringify(content.describes),
          content.kind,
          JSON.stringify(content.population),
          JSON.stringify(content.numerator),
          content.ofWhich ?? [],
          content.unknownRule,
          content.direction,
          JSON.stringify(content.legalSource),
          validFrom,
          change.id,
          content.cohortYears,
        ],
      );
      await this.record(tx, change, 'indicators.definition_published', code);
    });
  }

  private async insert(tx: Tx, change: Change, code: string, basedOn: number | null, content: DefinitionBody): Promise<void> {
    const added = await tx.execute(
      `insert into indicators_draft (code, based_on, content, begun_change, changed_change) values ($1, $2, $3, $4, $4)
       on conflict (code) where state = 'open' do nothing`,
      [code, basedOn, JSON.stringify(content), change.id],
    );
    if (added === 0) throw new DomainError('indicators.draft_open');
    await this.record(tx, change, 'indicators.draft_begun', code);
  }

  /** One change of the open draft, of the version the asker saw. */
  private async touch(tx: Tx, code: string, version: number, set: string, parameters: readonly unknown[]): Promise<void> {
    const where = `where code = $1 and version = $2 and state = 'open'`;
    const touched = await tx.execute(`update indicators_draft set ${set} ${where}`, [code, version, ...parameters]);
    if (touched > 0) return;
    const draft = await this.query.require(tx, code);
    throw new DomainError('indicators.draft_changed_meanwhile', { version: draft.version });
  }

  private record(tx: Tx, change: Change, action: string, code: string): Promise<void> {
    return this.audit.record(tx, change, { action, entity: 'indicator', entityId: null, fieldNames: [code] });
  }
}

const dayText = (day: Day): string => day.split('-').reverse().join('/');
