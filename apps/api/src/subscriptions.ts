import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Handlers } from '#libs/platform';

/** Events that nobody acts on yet: listed, so that this is a decision and not an accident. A lib that takes one up registers its handler. */
const UNANSWERED = ['organizations.tree_changed', 'profiles.people_changed'];

@Injectable()
export class Subscriptions implements OnModuleInit {
  constructor(private readonly handlers: Handlers) {}

  onModuleInit(): void {
    for (const topic of UNANSWERED) this.handlers.register(topic, { concurrency: 1 }, async () => undefined);
  }
}
