import { Global, Module } from '@nestjs/common';
import { Definitions } from './definitions/definitions.js';
import { IndicatorsController } from './indicators.controller.js';
import { MeasureQuery } from './measure/measure.query.js';
import { MeasuredScopes } from './measure/measured-scope.js';
import { CountedPeopleQuery } from './measure/people.query.js';
import { Questions } from './measure/question.js';

@Global()
@Module({
  controllers: [IndicatorsController],
  providers: [Definitions, MeasuredScopes, Questions, MeasureQuery, CountedPeopleQuery],
  exports: [Definitions, MeasureQuery, CountedPeopleQuery],
})
export class IndicatorsModule {}
