import { Injectable } from '@nestjs/common';
import { Handlers } from '#libs/platform';
import { PeopleChanged } from '#libs/profiles';
import { Cards } from '#libs/talent';

/** Every event and who acts on it, in one table. Handlers are service methods and may run twice. */
@Injectable()
export class Subscriptions {
  constructor(handlers: Handlers, peopleChanged: PeopleChanged, cards: Cards) {
    peopleChanged.listen(cards); // in the writing transaction, in the order of floors

    handlers.register('profiles.people_changed', { concurrency: 1 }, async () => {}); // nobody acts on it after the commit yet
    handlers.register('organizations.tree_changed', { concurrency: 1 }, ({ unitIds }) =>
      cards.unitsChanged(unitIds as unknown as string[]),
    );
  }
}
