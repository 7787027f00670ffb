import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/kernel';
import { Changes, CLOCK, Database } from '#libs/platform';

/** Where an act of an officer reads and writes, and what day it is. */
@Injectable()
export class Stores {
  constructor(
    readonly database: Database,
    readonly changes: Changes,
    @Inject(CLOCK) readonly clock: Clock,
  ) {}
}
