import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { IfMatch, NeedsFreshProof, Requires } from '#libs/platform';
import { ExportRulesBody, ExportRulesView, WaitingLists } from './approval.view.js';
import { ApprovalsQuery } from './approvals.query.js';
import { Approvals } from './approvals.service.js';
import { ExportRules } from './export-rules.service.js';

/** Long lists leave when a second person says so. */
@ApiTags('exports')
@Controller()
export class ApprovalsController {
  constructor(
    private readonly query: ApprovalsQuery,
    private readonly approvals: Approvals,
    private readonly rules: ExportRules,
  ) {}

  /** Those of others that wait. */
  @Get('waiting-exports')
  @Requires('exchange.approve')
  @ApiOkResponse({ type: WaitingLists })
  async list(@CurrentAsker() asker: Asker): Promise<WaitingLists> {
    return { items: await this.query.waiting(asker) };
  }

  @Post('waiting-exports/:id/approve')
  @Requires('exchange.approve')
  @NeedsFreshProof()
  @HttpCode(204)
  @ApiNoContentResponse()
  approve(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.approvals.decide(asker, id, true);
  }

  @Post('waiting-exports/:id/refuse')
  @Requires('exchange.approve')
  @HttpCode(204)
  @ApiNoContentResponse()
  refuse(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.approvals.decide(asker, id, false);
  }

  @Get('export-rules')
  @Requires('exchange.rules')
  @ApiOkResponse({ type: ExportRulesView })
  showRules(): Promise<ExportRulesView> {
    return this.rules.read();
  }

  @Put('export-rules')
  @Requires('exchange.rules')
  @NeedsFreshProof()
  @ApiOkResponse({ type: ExportRulesView })
  changeRules(@CurrentAsker() asker: Asker, @IfMatch() version: number, @Body() body: ExportRulesBody): Promise<ExportRulesView> {
    return this.rules.change(asker, version, body);
  }
}
