import { Injectable } from '@nestjs/common';
import { ExportJobs, ImportJobs } from '#libs/exchange';
import { DayCounts, DayCountWork } from '#libs/indicators';
import { MailWork } from '#libs/notifications';
import { Handlers } from '#libs/platform';
import { PeopleChanged } from '#libs/profiles';
import { RuleRuns } from '#libs/recruitment';
import { Cards, WatchRuns } from '#libs/talent';

/** Work over many people: bounded, but not by the patience of a page. */
const LONG = 3_600;

/** Every event and who acts on it, in one table. Handlers are service methods and may run twice. */
@Injectable()
export class Subscriptions {
  constructor(
    handlers: Handlers,
    peopleChanged: PeopleChanged,
    cards: Cards,
    imports: ImportJobs,
    exports: ExportJobs,
    rules: RuleRuns,
    watches: WatchRuns,
    mail: MailWork,
    dayCounts: DayCounts,
    dayCounting: DayCountWork,
  ) {
    peopleChanged.listen(cards); // in the writing transaction, in the order of floors

    handlers.register('profiles.people_changed', { concurrency: 1, timeoutSeconds: LONG }, async ({ changeId, people }) => {
      await cards.gatherStatistics(Number(people));
      await dayCounts.forget();
      await rules.peopleChanged(String(changeId));
      await watches.peopleChanged(String(changeId));
    });
    handlers.register('organizations.tree_changed', { concurrency: 1, timeoutSeconds: LONG }, async ({ unitIds }) => {
      await dayCounts.forget();
      await cards.unitsChanged(unitIds as readonly string[]);
      await rules.everything();
      await watches.everybody();
    });
    handlers.register('establishment.quotas_changed', { concurrency: 1, timeoutSeconds: LONG }, ({ quotaIds }) =>
      rules.quotasChanged(quotaIds as readonly string[]),
    );
    handlers.register('indicators.count_day', { concurrency: 1, timeoutSeconds: LONG }, (work) => dayCounting.run(work as never));
    handlers.registerBatch('notifications.mail', { concurrency: 2, batch: 50, timeoutSeconds: 300 }, (items) => mail.send(items));

    handlers.register('exchange.read_import', { concurrency: 1, timeoutSeconds: LONG }, (work) => imports.read(work as never));
    handlers.register('exchange.commit_import', { concurrency: 1, timeoutSeconds: LONG }, (work) => imports.commit(work as never));
    handlers.register('exchange.undo_import', { concurrency: 1, timeoutSeconds: LONG }, (work) => imports.undo(work as never));
    handlers.register('exchange.export_list', { concurrency: 1, timeoutSeconds: LONG }, (work) => exports.run(work as never));
  }
}
