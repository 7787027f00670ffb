import { Global, Module } from '@nestjs/common';
import { DefinitionsController } from './definitions/definitions.controller.js';
import { Definitions } from './definitions/definitions.js';
import { DraftsQuery } from './definitions/drafts.query.js';
import { Drafts } from './definitions/drafts.service.js';
import { PreviewQuery } from './definitions/preview.query.js';
import { IndicatorsController } from './indicators.controller.js';
import { MeasureQuery } from './measure/measure.query.js';
import { MeasuredScopes } from './measure/measured-scope.js';
import { CountedPeopleQuery } from './measure/people.query.js';
import { PeoplePages } from './measure/people-page.js';
import { Questions } from './measure/question.js';

@Global()
@Module({
  controllers: [IndicatorsController, DefinitionsController],
  providers: [Definitions, Drafts, DraftsQuery, PreviewQuery, MeasuredScopes, Questions, PeoplePages, MeasureQuery, CountedPeopleQuery],
  exports: [Definitions, MeasureQuery, CountedPeopleQuery],
})
export class IndicatorsModule {}
