import { Injectable } from '@nestjs/common';
import { SessionSweep } from '#libs/access';
import { RepeatedRequests, Schedules } from '#libs/platform';
import { Shortlists } from '#libs/talent';

const HOURLY = 3_600;

/** What nobody needs any more goes: at the start and every hour, in whichever process looks first. */
@Injectable()
export class Housekeeping {
  constructor(schedules: Schedules, sessions: SessionSweep, requests: RepeatedRequests, shortlists: Shortlists) {
    schedules.register('access.sweep_sessions', HOURLY, () => sessions.sweep());
    schedules.register('platform.forget_requests', HOURLY, () => requests.forget());
    schedules.register('talent.forget_shortlists', HOURLY, async () => void (await shortlists.forget()));
  }
}
