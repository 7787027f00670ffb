import { Injectable } from '@nestjs/common';
import { GivenUpWork, ListDecidedTeller, ListWaitingTeller } from '#libs/exchange';
import { CaseTellers, Digests } from '#libs/notifications';
import { Schedules } from '#libs/platform';
import { ConsentsEnd, ConsentsEndTeller } from '#libs/profiles';
import { RuleRuns, ShortQuotaTeller } from '#libs/recruitment';
import { ShortlistTeller, WatchRuns, WatchTeller } from '#libs/talent';

/** What is looked at from time to time, and who tells which cases. */
@Injectable()
export class Timetable {
  constructor(
    schedules: Schedules,
    tellers: CaseTellers,
    shortQuotas: ShortQuotaTeller,
    rules: RuleRuns,
    digests: Digests,
    exchange: GivenUpWork,
    watches: WatchRuns,
    watchTeller: WatchTeller,
    shortlistTeller: ShortlistTeller,
    consents: ConsentsEnd,
    consentsTeller: ConsentsEndTeller,
    listWaiting: ListWaitingTeller,
    listDecided: ListDecidedTeller,
  ) {
    tellers.register(shortQuotas);
    tellers.register(watchTeller);
    tellers.register(shortlistTeller);
    tellers.register(consentsTeller);
    tellers.register(listWaiting);
    tellers.register(listDecided);
    schedules.register('profiles.consents_end', 3_600, () => consents.sweep());
    schedules.register('talent.watches', 60, () => watches.sweep());
    schedules.register('recruitment.sweep', 60, () => rules.sweep());
    schedules.register('exchange.given_up', 30, () => exchange.settle());
    schedules.register('notifications.digests', 60, () => digests.look());
  }
}
