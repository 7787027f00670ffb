import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CaseTellers } from './cases/case-tellers.js';
import { Cases } from './cases/cases.js';
import { Tellings } from './cases/telling.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { DeliveriesQuery } from './deliveries/deliveries.query.js';
import { DeliveryPlans } from './deliveries/delivery-plans.js';
import { InboxQuery } from './inbox/inbox.query.js';
import { InboxMarks } from './inbox/inbox-marks.js';
import { NotificationsController } from './inbox/notifications.controller.js';
import { Digests } from './mail/digests.js';
import { MailSender } from './mail/mail-sender.js';
import { MAIL_SETTINGS, type MailSettings } from './mail/mail-settings.js';
import { MailWork } from './mail/mail-work.js';
import { PreferencesController } from './preferences/preferences.controller.js';
import { Preferences } from './preferences/preferences.service.js';
import { InboxStreams } from './stream/inbox-streams.js';

/** Cases and how their readers are told. Knows no rule. */
@Global()
@Module({})
export class NotificationsModule {
  static forRoot(settings: MailSettings): DynamicModule {
    return {
      module: NotificationsModule,
      controllers: [NotificationsController, PreferencesController, DeliveriesController],
      providers: [
        { provide: MAIL_SETTINGS, useValue: settings },
        CaseTellers,
        Cases,
        Tellings,
        DeliveryPlans,
        DeliveriesQuery,
        InboxQuery,
        InboxMarks,
        InboxStreams,
        Preferences,
        MailSender,
        MailWork,
        Digests,
      ],
      exports: [CaseTellers, Cases, Tellings, InboxMarks, MailWork, Digests],
    };
  }
}
