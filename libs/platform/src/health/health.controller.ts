import { Controller, Get, Inject, Optional, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '../database/database.js';
import { OpenToAnyone } from '../http/requires.js';
import { QUEUE, type QueuePort } from '../queues/queue-port.js';
import { type HealthChecks, Readiness } from './readiness.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly readiness: Readiness,
    @Optional() @Inject(QUEUE) private readonly queue?: QueuePort,
  ) {}

  /** The process answers. */
  @Get('live')
  @OpenToAnyone()
  live(): { status: string } {
    return { status: 'up' };
  }

  /** Which of its parts are up; 503 while the database is not, or while shutting down. */
  @Get('ready')
  @OpenToAnyone()
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Record<string, string>> {
    const database = await this.database
      .readWhole((tx) => tx.query('select 1'))
      .then(
        () => 'up',
        () => 'down',
      );
    const others = await Promise.all(
      Object.entries(this.allChecks()).map(async ([name, check]) => [name, await check().catch(() => 'down')] as const),
    );
    const ready = database === 'up' && !this.readiness.stopping;
    if (!ready) void reply.status(503);
    return { status: ready ? 'up' : 'down', database, ...Object.fromEntries(others) };
  }

  private allChecks(): HealthChecks {
    const { queue } = this;
    return queue ? { queue: () => queue.health(), ...this.readiness.parts } : this.readiness.parts;
  }
}
