import { Inject, Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Clock } from '#libs/kernel';
import { CLOCK, Database } from '#libs/platform';
import { MeasuredScopes } from '../measure/measured-scope.js';
import { OpenPast } from './open-past.js';
import type { Past } from './past.body.js';
import { PublishedPast } from './published-past.js';
import { yearEndsBefore } from './year-ends.js';

const YEARS = 6;

interface Asked {
  readonly unit: string | null;
  readonly code: string | null;
}

/** How numbers stood at the last year-ends: to whoever may open the people as they are known now, to others as they are published. */
@Injectable()
export class PastQuery {
  constructor(
    private readonly database: Database,
    private readonly scopes: MeasuredScopes,
    private readonly open: OpenPast,
    private readonly published: PublishedPast,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async past(asker: Asker, asked: Asked): Promise<Past> {
    const today = this.clock.today();
    const days = yearEndsBefore(today, YEARS);
    const heads = asker.can('indicators.people') ? await this.open.heads(days) : [];
    return this.database.readWhole(async (tx) => {
      const unit = await this.scopes.asked(tx, asker, asked.unit, today);
      const { opens, children } = await this.scopes.on(tx, asker, unit, today, asked.code !== null); // a unit that is hers no more is not asked about from here
      const points = opens
        ? await this.open.points(tx, asker, { unit, code: asked.code, children, days, heads })
        : await this.published.points(tx, asker, { ...asked, children }, days);
      return points.told();
    });
  }
}
