import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { GROUPINGS, type Grouping } from '#libs/indicators';
import { Field, Requires } from '#libs/platform';
import { attachment } from '../files/attachment.js';
import { type NumberFile, NumberTables } from './number-tables.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export class BoardFileParameters {
  @Field({ type: 'uuid', optional: true, description: 'the top of the scope unless said' }) unit?: string;
  @Field({ type: 'day', optional: true }) onDay?: string;
  @Field({ type: 'time', optional: true }) knownAt?: string;
}

export class IndicatorFileParameters extends BoardFileParameters {
  @Field({ oneOf: GROUPINGS, optional: true, description: 'units unless said' }) by?: Grouping;
}

/** The numbers one looks at, as a workbook: of nobody in person. */
@ApiTags('indicators')
@Controller()
@Requires('indicators.read')
export class NumbersController {
  constructor(private readonly tables: NumberTables) {}

  @Get('indicators/:code/file')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async indicator(
    @CurrentAsker() asker: Asker,
    @Param('code') code: string,
    @Query() { unit, onDay, knownAt, by }: IndicatorFileParameters,
  ): Promise<StreamableFile> {
    return fileOf(await this.tables.indicator(asker, code, askedOf({ unit, onDay, knownAt }), by ?? 'unit'));
  }

  @Get('indicator-board/file')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async board(@CurrentAsker() asker: Asker, @Query() query: BoardFileParameters): Promise<StreamableFile> {
    return fileOf(await this.tables.board(asker, askedOf(query)));
  }
}

const askedOf = ({ unit, onDay, knownAt }: { unit?: string | undefined; onDay?: string | undefined; knownAt?: string | undefined }) => ({
  unit: unit ?? null,
  onDay: onDay ?? null,
  knownAt: knownAt ?? null,
});

const fileOf = ({ content, name }: NumberFile): StreamableFile => attachment(content, name, 'xlsx');
