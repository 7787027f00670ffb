import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { PageQuery, Requires } from '#libs/platform';
import { AbsentService } from './absent.service.js';
import { FileUnitsService } from './file-units.service.js';
import { AbsentBody, AbsentPage, FileUnits, FileUnitsBody, RowPage } from './import.view.js';
import { ImportRowsQuery } from './import-rows.query.js';
import { RowsQuery } from './imports.controller.js';
import { UnitChoicesService } from './unit-choices.service.js';

/** The rows of a roster, the units it names, the people it does not. */
@ApiTags('imports')
@Controller('imports/:id')
@Requires('exchange.import')
export class ImportPartsController {
  constructor(
    private readonly rows: ImportRowsQuery,
    private readonly units: FileUnitsService,
    private readonly unitChoices: UnitChoicesService,
    private readonly absent: AbsentService,
  ) {}

  @Get('rows')
  @ApiOkResponse({ type: RowPage })
  rowsOf(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { decision, limit, after }: RowsQuery,
  ): Promise<RowPage> {
    return this.rows.page(asker, id, decision ?? null, limit, after ?? null);
  }

  @Get('units')
  @ApiOkResponse({ type: FileUnits })
  async unitsOf(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<FileUnits> {
    return { items: await this.units.list(asker, id) };
  }

  @Put('units')
  @ApiOkResponse({ type: FileUnits })
  async chooseUnits(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { units }: FileUnitsBody,
  ): Promise<FileUnits> {
    await this.unitChoices.choose(asker, id, units);
    return { items: await this.units.list(asker, id) };
  }

  @Get('absent')
  @ApiOkResponse({ type: AbsentPage })
  async absentOf(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { limit, after }: PageQuery,
  ): Promise<AbsentPage> {
    const { items, next } = await this.absent.page(asker, id, limit, after ?? null);
    return { items: [...items], next };
  }

  @Put('absent')
  @ApiOkResponse({ type: AbsentPage })
  async chooseAbsent(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { people }: AbsentBody,
  ): Promise<AbsentPage> {
    await this.absent.choose(asker, id, people);
    const { items, next } = await this.absent.page(asker, id, 50, null);
    return { items: [...items], next };
  }
}
