import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { GROUPINGS, type Grouping } from '#libs/indicators';
import { Field, Requires } from '#libs/platform';
import { attachment } from '../files/attachment.js';
import { NUMBER_FORMATS, type NumberFile, type NumberFormat, NumberTables } from './number-tables.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export class BoardFileParameters {
  @Field({ type: 'uuid', optional: true, description: 'the top of the scope unless said' }) unit?: string;
  @Field({ type: 'day', optional: true }) onDay?: string;
  @Field({ type: 'time', optional: true }) knownAt?: string;
  @Field({ oneOf: NUMBER_FORMATS, optional: true, description: 'a workbook unless said' }) format?: NumberFormat;
}

export class IndicatorFileParameters extends BoardFileParameters {
  @Field({ oneOf: GROUPINGS, optional: true, description: 'units unless said' }) by?: Grouping;
}

/** The numbers one looks at, as a workbook or as pages with their chart: of nobody in person. */
@ApiTags('indicators')
@Controller()
@Requires('indicators.read')
export class NumbersController {
  constructor(private readonly tables: NumberTables) {}

  @Get('indicators/:code/file')
  @ApiProduces(WORKBOOK, 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async indicator(
    @CurrentAsker() asker: Asker,
    @Param('code') code: string,
    @Query() { by, format, ...asked }: IndicatorFileParameters,
  ): Promise<StreamableFile> {
    return fileOf(await this.tables.indicator(asker, code, askedOf(asked), by ?? 'unit', format ?? 'xlsx'));
  }

  @Get('indicator-board/file')
  @ApiProduces(WORKBOOK, 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async board(@CurrentAsker() asker: Asker, @Query() { format, ...asked }: BoardFileParameters): Promise<StreamableFile> {
    return fileOf(await this.tables.board(asker, askedOf(asked), format ?? 'xlsx'));
  }
}

const askedOf = ({ unit, onDay, knownAt }: { unit?: string | undefined; onDay?: string | undefined; knownAt?: string | undefined }) => ({
  unit: unit ?? null,
  onDay: onDay ?? null,
  knownAt: knownAt ?? null,
});

const fileOf = ({ content, name, format }: NumberFile): StreamableFile => attachment(content, name, format);
