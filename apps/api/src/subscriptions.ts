import { Injectable } from '@nestjs/common';
import { ExportJobs, ImportJobs } from '#libs/exchange';
import { Handlers } from '#libs/platform';
import { PeopleChanged } from '#libs/profiles';
import { Cards } from '#libs/talent';

/** Work over many people: bounded, but not by the patience of a page. */
const LONG = 3_600;

/** Every event and who acts on it, in one table. Handlers are service methods and may run twice. */
@Injectable()
export class Subscriptions {
  constructor(handlers: Handlers, peopleChanged: PeopleChanged, cards: Cards, imports: ImportJobs, exports: ExportJobs) {
    peopleChanged.listen(cards); // in the writing transaction, in the order of floors

    handlers.register('profiles.people_changed', { concurrency: 1 }, async () => {}); // nobody acts on it after the commit yet
    handlers.register('organizations.tree_changed', { concurrency: 1, timeoutSeconds: LONG }, ({ unitIds }) =>
      cards.unitsChanged(unitIds as unknown as string[]),
    );

    handlers.register('exchange.read_import', { concurrency: 1, timeoutSeconds: LONG }, (work) => imports.read(work as never));
    handlers.register('exchange.commit_import', { concurrency: 1, timeoutSeconds: LONG }, (work) => imports.commit(work as never));
    handlers.register('exchange.undo_import', { concurrency: 1, timeoutSeconds: LONG }, (work) => imports.undo(work as never));
    handlers.register('exchange.export_list', { concurrency: 1, timeoutSeconds: LONG }, (work) => exports.run(work as never));
  }
}
