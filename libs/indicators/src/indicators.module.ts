import { type DynamicModule, Global, Module } from '@nestjs/common';
import { BridgeController } from './bridge/bridge.controller.js';
import { BridgeQuery } from './bridge/bridge.query.js';
import { DayCountWork } from './days/day-count.work.js';
import { DayCounter } from './days/day-counter.js';
import { DayCounts, PEOPLE_AT_ONCE } from './days/day-counts.js';
import { DefinitionsController } from './definitions/definitions.controller.js';
import { Definitions } from './definitions/definitions.js';
import { DraftsQuery } from './definitions/drafts.query.js';
import { Drafts } from './definitions/drafts.service.js';
import { PreviewQuery } from './definitions/preview.query.js';
import { BasisQuery } from './forecast/basis.query.js';
import { BoardOutlookQuery } from './forecast/board-outlook.query.js';
import { ForecastController } from './forecast/forecast.controller.js';
import { ForecastQuery } from './forecast/forecast.query.js';
import { HistoryQuery } from './forecast/history.query.js';
import { KeptPast } from './forecast/kept-past.js';
import { RetiringQuery } from './forecast/retiring.query.js';
import { StudyingQuery } from './forecast/studying.query.js';
import { HolesController } from './holes/holes.controller.js';
import { HolesQuery } from './holes/holes.query.js';
import { IndicatorsController } from './indicators.controller.js';
import { BoardQuery } from './measure/board.query.js';
import { Counting } from './measure/counting.js';
import { MeasureQuery } from './measure/measure.query.js';
import { MeasuredScopes } from './measure/measured-scope.js';
import { CountedPeopleQuery } from './measure/people.query.js';
import { PeoplePages } from './measure/people-page.js';
import { Publication } from './measure/publication.js';
import { Questions } from './measure/question.js';
import { ScenariosController } from './scenarios/scenarios.controller.js';
import { ScenariosQuery } from './scenarios/scenarios.query.js';
import { Scenarios } from './scenarios/scenarios.service.js';
import { FreezeWork } from './snapshots/freeze.work.js';
import { Freezer } from './snapshots/freezer.js';
import { FrozenSnapshots } from './snapshots/frozen-snapshots.js';
import { Replays } from './snapshots/replays.js';
import { SnapshotPeopleQuery } from './snapshots/snapshot-people.query.js';
import { SnapshotsController } from './snapshots/snapshots.controller.js';
import { SnapshotsQuery } from './snapshots/snapshots.query.js';
import { Snapshots } from './snapshots/snapshots.service.js';
import { WaitingSnapshots } from './snapshots/waiting-snapshots.js';
import { GoalsController } from './targets/goals.controller.js';
import { Goals } from './targets/goals.js';
import { GoalsQuery } from './targets/goals.query.js';
import { GoalService } from './targets/goals.service.js';
import { OpenPast } from './trajectory/open-past.js';
import { PastController } from './trajectory/past.controller.js';
import { PastQuery } from './trajectory/past.query.js';
import { PublishedPast } from './trajectory/published-past.js';
import { TrajectoryQuery } from './trajectory/trajectory.query.js';

export interface IndicatorsOptions {
  /** Of how many people a past day is counted while one waits. */
  readonly peopleAtOnce?: number | undefined;
}

@Global()
@Module({
  controllers: [
    IndicatorsController,
    DefinitionsController,
    GoalsController,
    SnapshotsController,
    BridgeController,
    ForecastController,
    ScenariosController,
    HolesController,
    PastController,
  ],
  providers: [
    Definitions,
    Drafts,
    DraftsQuery,
    PreviewQuery,
    Goals,
    GoalsQuery,
    GoalService,
    MeasuredScopes,
    Questions,
    PeoplePages,
    DayCounts,
    Publication,
    Counting,
    DayCounter,
    DayCountWork,
    MeasureQuery,
    CountedPeopleQuery,
    BoardQuery,
    TrajectoryQuery,
    OpenPast,
    PublishedPast,
    PastQuery,
    Snapshots,
    SnapshotsQuery,
    SnapshotPeopleQuery,
    WaitingSnapshots,
    FrozenSnapshots,
    Replays,
    Freezer,
    FreezeWork,
    BridgeQuery,
    HolesQuery,
    KeptPast,
    HistoryQuery,
    BasisQuery,
    ForecastQuery,
    StudyingQuery,
    RetiringQuery,
    BoardOutlookQuery,
    Scenarios,
    ScenariosQuery,
  ],
  exports: [DayCounts, DayCountWork, Definitions, MeasureQuery, BoardOutlookQuery, TrajectoryQuery, CountedPeopleQuery],
})
export class IndicatorsModule {
  static forRoot({ peopleAtOnce = 500_000 }: IndicatorsOptions): DynamicModule {
    return { module: IndicatorsModule, providers: [{ provide: PEOPLE_AT_ONCE, useValue: peopleAtOnce }] };
  }
}
