import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { NeedsFreshProof, Requires } from '#libs/platform';
import { OwnLooks, OwnLooksQuery, OwnRecordBody, OwnRecordView } from './own.view.js';
import { OwnLooksPage } from './own-looks.query.js';
import { OwnRecords } from './own-records.service.js';

/** One's own record, and who looked at it. */
@ApiTags('own record')
@Controller()
export class OwnController {
  constructor(
    private readonly records: OwnRecords,
    private readonly looks: OwnLooksPage,
  ) {}

  /** Who looked at the record that is the asker's own. */
  @Get('own-record/looks')
  @Requires('privacy.own_looks')
  @ApiOkResponse({ type: OwnLooks })
  page(@CurrentAsker() asker: Asker, @Query() { limit, after }: OwnLooksQuery): Promise<OwnLooks> {
    return this.looks.page(asker, limit, after ?? null);
  }

  /** Which record is the own one of an account. */
  @Get('users/:id/own-record')
  @Requires('privacy.own_records')
  @ApiOkResponse({ type: OwnRecordView })
  show(@Param('id', ParseUUIDPipe) id: string): Promise<OwnRecordView> {
    return this.records.of(id);
  }

  @Put('users/:id/own-record')
  @Requires('privacy.own_records')
  @NeedsFreshProof()
  @ApiOkResponse({ type: OwnRecordView })
  async link(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { code }: OwnRecordBody,
  ): Promise<OwnRecordView> {
    await this.records.link(asker, id, code);
    return this.records.of(id);
  }
}
