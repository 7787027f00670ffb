import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { AuditTrail } from '#libs/audit';
import { DomainError } from '#libs/kernel';
import { Changes, DeadWork, Requires } from '#libs/platform';
import { DeliveriesQuery } from './deliveries.query.js';
import { DeadWorkBody, DeliveriesQueryParameters, DeliveryPage, HandledWork } from './deliveries.view.js';

@ApiTags('notifications')
@Controller('deliveries')
@Requires('notifications.deliveries')
export class DeliveriesController {
  constructor(
    private readonly query: DeliveriesQuery,
    private readonly changes: Changes,
    private readonly dead: DeadWork,
    private readonly audit: AuditTrail,
  ) {}

  @Get()
  @ApiOkResponse({ type: DeliveryPage })
  list(@Query() { state, topic, limit, after }: DeliveriesQueryParameters): Promise<DeliveryPage> {
    return this.query.page(state ?? null, topic ?? null, limit, after ?? null);
  }

  /** Tries work again that was given up. */
  @Post('retry')
  @HttpCode(200)
  @ApiOkResponse({ type: HandledWork })
  retry(@CurrentAsker() asker: Asker, @Body() { ids }: DeadWorkBody): Promise<HandledWork> {
    return this.handle(asker, 'notifications.work_retried', ids, 'retry');
  }

  /** Lets go of work that was given up; the row stays and says so. */
  @Post('discard')
  @HttpCode(200)
  @ApiOkResponse({ type: HandledWork })
  discard(@CurrentAsker() asker: Asker, @Body() { ids }: DeadWorkBody): Promise<HandledWork> {
    return this.handle(asker, 'notifications.work_discarded', ids, 'discard');
  }

  private handle(asker: Asker, action: string, ids: readonly string[], what: 'retry' | 'discard'): Promise<HandledWork> {
    const numbers = ids.filter((id) => /^\d{1,18}$/.test(id));
    return this.changes.write(asker, null, async (tx, change) => {
      const count = await this.dead[what](tx, numbers);
      if (count === 0) throw new DomainError('notifications.not_dead');
      await this.audit.record(tx, change, { action, entity: 'outbox', entityId: null });
      return { count };
    });
  }
}
