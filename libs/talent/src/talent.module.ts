import { Global, Module } from '@nestjs/common';
import { Cards } from './card/cards.js';
import { Midnight } from './card/midnight.js';
import { CompareController } from './compare/compare.controller.js';
import { CompareQuery } from './compare/compare.query.js';
import { CriteriaCompiler } from './criteria/criteria-compiler.js';
import { CriteriaWords } from './criteria/criteria-words.js';
import { FacetsQuery } from './facets/facets.query.js';
import { UnitChildren } from './facets/unit-children.js';
import { HeadCheck } from './headcount/head-check.js';
import { HeadCount } from './headcount/head-count.js';
import { HeadFacets } from './headcount/head-facets.js';
import { HeadPages } from './headcount/head-pages.js';
import { PartHeads } from './headcount/part-heads.js';
import { PastHeads } from './headcount/past-heads.js';
import { TouchedPeople } from './headcount/touched.js';
import { PeopleShown } from './people/people-shown.js';
import { TalentItems } from './search/items.js';
import { PeopleFound } from './search/people-found.js';
import { SearchQuery } from './search/search.query.js';
import { ReaderScope } from './shortlists/reader-scope.js';
import { ShortlistTeller } from './shortlists/shortlist.teller.js';
import { ShortlistAdditions } from './shortlists/shortlist-additions.service.js';
import { ShortlistEntriesController } from './shortlists/shortlist-entries.controller.js';
import { ShortlistEntries } from './shortlists/shortlist-entries.service.js';
import { ShortlistMarksQuery } from './shortlists/shortlist-marks.query.js';
import { ShortlistNotices } from './shortlists/shortlist-notices.js';
import { ShortlistReaders } from './shortlists/shortlist-readers.service.js';
import { ShortlistRemovals } from './shortlists/shortlist-removals.service.js';
import { ShortlistsController } from './shortlists/shortlists.controller.js';
import { ShortlistsQuery } from './shortlists/shortlists.query.js';
import { Shortlists } from './shortlists/shortlists.service.js';
import { TalentController } from './talent.controller.js';
import { PeopleAsked } from './watches/people-asked.js';
import { WatchTeller } from './watches/watch.teller.js';
import { WatchMatching } from './watches/watch-matching.js';
import { WatchMembers } from './watches/watch-members.js';
import { WatchNotices } from './watches/watch-notices.js';
import { WatchRuns } from './watches/watch-runs.js';
import { WatchesController } from './watches/watches.controller.js';
import { WatchesQuery } from './watches/watches.query.js';
import { Watches } from './watches/watches.service.js';

@Global()
@Module({
  controllers: [TalentController, WatchesController, ShortlistsController, ShortlistEntriesController, CompareController],
  providers: [
    Cards,
    Midnight,
    CriteriaCompiler,
    CriteriaWords,
    SearchQuery,
    PeopleFound,
    TalentItems,
    FacetsQuery,
    UnitChildren,
    HeadCount,
    HeadFacets,
    HeadPages,
    PastHeads,
    PartHeads,
    HeadCheck,
    TouchedPeople,
    PeopleAsked,
    WatchMatching,
    WatchMembers,
    WatchNotices,
    WatchRuns,
    WatchTeller,
    WatchesQuery,
    Watches,
    PeopleShown,
    CompareQuery,
    ShortlistsQuery,
    Shortlists,
    ShortlistNotices,
    ShortlistTeller,
    ReaderScope,
    ShortlistReaders,
    ShortlistAdditions,
    ShortlistEntries,
    ShortlistRemovals,
    ShortlistMarksQuery,
  ],
  exports: [
    Shortlists,
    ShortlistTeller,
    WatchRuns,
    WatchTeller,
    Cards,
    HeadCount,
    HeadCheck,
    PartHeads,
    TouchedPeople,
    CriteriaCompiler,
    CriteriaWords,
    SearchQuery,
    TalentItems,
    UnitChildren,
  ],
})
export class TalentModule {}
