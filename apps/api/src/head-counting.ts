import { Injectable } from '@nestjs/common';
import { Schedules } from '#libs/platform';
import { HeadCheck, TouchedPeople } from '#libs/talent';

/** What keeps the head counts right: a process that counts compares itself with the cards, and what all have seen is forgotten. */
@Injectable()
export class HeadCounting {
  constructor(schedules: Schedules, check: HeadCheck, touched: TouchedPeople) {
    schedules.register('talent.check_heads', 300, async () => void (await check.look()));
    schedules.register('talent.forget_touched', 3_600, () => touched.forget());
  }
}
