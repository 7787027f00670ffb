import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { PageQuery, Requires } from '#libs/platform';
import { CandidatesQuery } from './candidates.query.js';
import { CandidatePage, CaseDetail, CasePage, CasesQueryParameters, QuotaSightList, SightQueryParameters } from './case.view.js';
import { CasesQuery } from './cases.query.js';

/** Short quotas with the people who fit them. */
@ApiTags('recruitment')
@Controller()
@Requires('recruitment.cases')
export class CasesController {
  constructor(
    private readonly query: CasesQuery,
    private readonly candidates: CandidatesQuery,
    private readonly looks: Looks,
  ) {}

  @Get('cases')
  @ApiOkResponse({ type: CasePage })
  list(@CurrentAsker() asker: Asker, @Query() { state, limit, after }: CasesQueryParameters): Promise<CasePage> {
    return this.query.page(asker, state ?? null, limit, after ?? null);
  }

  @Get('cases/:id')
  @ApiOkResponse({ type: CaseDetail })
  show(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<CaseDetail> {
    return this.query.detail(asker, id);
  }

  /** The people who fit, each with the facts that met the requirements. */
  @Get('cases/:id/people')
  @ApiOkResponse({ type: CandidatePage })
  async people(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { limit, after }: PageQuery,
  ): Promise<CandidatePage> {
    const page = await this.candidates.page(asker, id, limit, after ?? null);
    if (!after) this.looks.noted(asker, { action: 'recruitment.people_opened', entity: 'list', entityId: null, question: { case: id } });
    return page;
  }

  /** How many people are in sight for each quota of a year. */
  @Get('quota-sight')
  @ApiOkResponse({ type: QuotaSightList })
  async sight(@CurrentAsker() asker: Asker, @Query() { year }: SightQueryParameters): Promise<QuotaSightList> {
    return { items: await this.query.quotasInSight(asker, Number(year)) };
  }
}
