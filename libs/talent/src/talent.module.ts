import { Global, Module } from '@nestjs/common';
import { Cards } from './card/cards.js';
import { Midnight } from './card/midnight.js';
import { CriteriaCompiler } from './criteria/criteria-compiler.js';
import { CriteriaWords } from './criteria/criteria-words.js';
import { FacetsQuery } from './facets/facets.query.js';
import { UnitChildren } from './facets/unit-children.js';
import { HeadCheck } from './headcount/head-check.js';
import { HeadCount } from './headcount/head-count.js';
import { HeadFacets } from './headcount/head-facets.js';
import { TouchedPeople } from './headcount/touched.js';
import { TalentItems } from './search/items.js';
import { SearchQuery } from './search/search.query.js';
import { TalentController } from './talent.controller.js';

@Global()
@Module({
  controllers: [TalentController],
  providers: [
    Cards,
    Midnight,
    CriteriaCompiler,
    CriteriaWords,
    SearchQuery,
    TalentItems,
    FacetsQuery,
    UnitChildren,
    HeadCount,
    HeadFacets,
    HeadCheck,
    TouchedPeople,
  ],
  exports: [Cards, HeadCount, HeadCheck, TouchedPeople, CriteriaCompiler, CriteriaWords, SearchQuery, TalentItems, UnitChildren],
})
export class TalentModule {}
