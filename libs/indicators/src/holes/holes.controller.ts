import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Requires } from '#libs/platform';
import { HoleMap, HolesParameters } from './holes.body.js';
import { HolesQuery } from './holes.query.js';

@ApiTags('indicators')
@Controller('hole-map')
export class HolesController {
  constructor(private readonly query: HolesQuery) {}

  /** Priority fields by unit and level, those that nobody has among them. */
  @Get()
  @Requires('indicators.people')
  @ApiOkResponse({ type: HoleMap })
  map(@CurrentAsker() asker: Asker, @Query() { unit }: HolesParameters): Promise<HoleMap> {
    return this.query.map(asker, unit ?? null);
  }
}
