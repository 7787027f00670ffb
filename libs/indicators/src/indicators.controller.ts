import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Looks } from '#libs/audit';
import { Database, Requires } from '#libs/platform';
import type { Definition } from './definitions/definition.js';
import { Definitions } from './definitions/definitions.js';
import {
  CountedPeople,
  IndicatorList,
  type IndicatorView,
  MeasureAnswer,
  MeasureQueryParameters,
  PeopleQueryParameters,
} from './measure/measure.body.js';
import { MeasureQuery } from './measure/measure.query.js';
import { CountedPeopleQuery } from './measure/people.query.js';

@ApiTags('indicators')
@Controller('indicators')
export class IndicatorsController {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
    private readonly measures: MeasureQuery,
    private readonly counted: CountedPeopleQuery,
    private readonly looks: Looks,
  ) {}

  @Get()
  @Requires('indicators.read')
  @ApiOkResponse({ type: IndicatorList })
  async list(@CurrentAsker() asker: Asker): Promise<IndicatorList> {
    const all = await this.database.readWhole((tx) => this.definitions.visible(tx, asker));
    return { items: all.map(viewOf) };
  }

  /** The number for a unit on a day, as known at a time, with its four parts and perhaps its groups. */
  @Get(':code/measure')
  @Requires('indicators.read')
  @ApiOkResponse({ type: MeasureAnswer })
  measure(
    @CurrentAsker() asker: Asker,
    @Param('code') code: string,
    @Query() { unit, onDay, knownAt, by, version }: MeasureQueryParameters,
  ): Promise<MeasureAnswer> {
    return this.measures.measure(asker, { code, unit: unit ?? null, onDay: onDay ?? null, knownAt: knownAt ?? null, version }, by ?? null);
  }

  /** Exactly the people behind one part of it. */
  @Get(':code/people')
  @Requires('indicators.people')
  @ApiOkResponse({ type: CountedPeople })
  async people(@CurrentAsker() asker: Asker, @Param('code') code: string, @Query() query: PeopleQueryParameters): Promise<CountedPeople> {
    const { part, unit, onDay, knownAt, by, group, version, limit, after } = query;
    const groupOf = group === undefined ? undefined : group === '' ? null : group;
    const page = await this.counted.page(asker, {
      code,
      part,
      unit: unit ?? null,
      onDay: onDay ?? null,
      knownAt: knownAt ?? null,
      version,
      by: by ?? null,
      group: groupOf,
      limit,
      after: after ?? null,
    });
    if (!after)
      this.looks.noted(asker, {
        action: 'indicators.people_opened',
        entity: 'list',
        entityId: null,
        question: { indicator: code, part, unit, onDay, knownAt, by, group },
      });
    return page;
  }
}

const viewOf = ({ code, version, name, describes, kind, direction, unitOfCounting, legalSource, target }: Definition): IndicatorView => ({
  code,
  version,
  name,
  describes,
  kind,
  direction,
  unitOfCounting,
  legalSource,
  target,
});
