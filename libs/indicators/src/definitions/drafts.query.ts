import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { CriteriaWords } from '#libs/talent';
import { type Definition, mayKnow } from './definition.js';
import { DEFINITION_COLUMNS, Definitions } from './definitions.js';
import type { DefinitionBody, DefinitionHistory, DraftView, VersionView } from './draft.body.js';

interface Published {
  readonly publishedAt: Date | null;
  readonly publishedBy: string | null;
}

/** What a definition was, is and may become. */
@Injectable()
export class DraftsQuery {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly words: CriteriaWords,
  ) {}

  visible(asker: Asker): Promise<Definition[]> {
    return this.database.readWhole((tx) => this.definitions.visible(tx, asker));
  }

  async history(asker: Asker, code: string): Promise<DefinitionHistory> {
    const { current, versions, drafted } = await this.database.readWhole(async (tx) => ({
      current: await this.definitions.require(tx, code),
      versions: await tx.query<Definition & Published>(
        `select ${DEFINITION_COLUMNS}, c.at as "publishedAt", u.display_name as "publishedBy"
         from indicators_definition d left join platform_change c on c.id = d.published_change left join access_user u on u.id = c.actor_id
         where d.code = $1 order by d.version desc`,
        [code],
      ),
      drafted: (await tx.query(`select from indicators_draft d where d.code = $1 and d.state = 'open'`, [code])).length > 0,
    }));
    if (!mayKnow(asker, current)) throw new DomainError('indicators.not_found');
    const known = versions.filter((version) => mayKnow(asker, version));
    return { code, versions: await Promise.all(known.map((version) => this.versionView(asker, version))), target: current.target, drafted };
  }

  open(): Promise<DraftView[]> {
    return this.database.readWhole(async (tx) => (await tx.query<DraftRow>(`${DRAFT} where d.state = 'open' order by d.code`)).map(viewOf));
  }

  draft(code: string): Promise<DraftView> {
    return this.database.readWhole((tx) => this.require(tx, code));
  }

  async require(tx: Tx, code: string): Promise<DraftView> {
    const [row] = await tx.query<DraftRow>(`${DRAFT} where d.state = 'open' and d.code = $1`, [code]);
    if (!row) throw new DomainError('indicators.no_draft');
    return viewOf(row);
  }

  private async versionView(asker: Asker, row: Definition & Published): Promise<VersionView> {
    const { version, validFrom, validUntil, publishedAt, publishedBy } = row;
    const [populationWords, numeratorWords] = await Promise.all([
      this.words.of(asker, row.population.at(-1)!.criteria),
      this.words.of(asker, row.numerator),
    ]);
    const at = publishedAt?.toISOString() ?? null;
    return { ...contentOf(row), version, populationWords, numeratorWords, validFrom, validUntil, publishedAt: at, publishedBy };
  }
}

type Content = Omit<DefinitionBody, 'population' | 'ofWhich'> & Pick<Definition, 'population' | 'ofWhich'>;

/** What a draft may say otherwise. */
export const contentOf = ({
  name,
  describes,
  kind,
  cohortYears,
  population,
  numerator,
  unknownRule,
  direction,
  legalSource,
  ofWhich,
}: Content): DefinitionBody => ({
  name,
  describes,
  kind,
  cohortYears,
  population: population.map(({ until, criteria }) => ({ ...(until === undefined ? {} : { until }), criteria })),
  numerator,
  unknownRule,
  direction,
  legalSource,
  ofWhich: [...ofWhich],
});

type DraftRow = Omit<DraftView, 'changedAt'> & { changedAt: Date };
const viewOf = ({ changedAt, ...row }: DraftRow): DraftView => ({ ...row, changedAt: changedAt.toISOString() });

const DRAFT = `select d.code, d.version, d.based_on as "basedOn", d.content, c.at as "changedAt", u.display_name as "changedBy"
  from indicators_draft d join platform_change c on c.id = d.changed_change left join access_user u on u.id = c.actor_id`;
