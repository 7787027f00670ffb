import { Body, Controller, Get, HttpCode, type MessageEvent, Post, Query, Req, Res, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Asker, CurrentAsker } from '#libs/access';
import { Database, Requires } from '#libs/platform';
import { InboxStreams } from '../stream/inbox-streams.js';
import { InboxQuery } from './inbox.query.js';
import { InboxQueryParameters, MarkReadBody, NoticePage, UnreadView } from './inbox.view.js';
import { InboxMarks } from './inbox-marks.js';

@ApiTags('notifications')
@Controller('notifications')
@Requires('notifications.read')
export class NotificationsController {
  constructor(
    private readonly inbox: InboxQuery,
    private readonly marks: InboxMarks,
    private readonly streams: InboxStreams,
    private readonly database: Database,
  ) {}

  /** What one was told, newest first; the number of unread ones is in the header `X-Unread-Count`. */
  @Get()
  @ApiOkResponse({ type: NoticePage })
  async list(
    @CurrentAsker() asker: Asker,
    @Query() { unread, limit, after }: InboxQueryParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticePage> {
    const page = await this.inbox.page(asker, unread === 'true', limit, after ?? null);
    void reply.header('X-Unread-Count', page.unread);
    return { items: page.items, next: page.next };
  }

  @Post('read')
  @HttpCode(200)
  @ApiOkResponse({ type: UnreadView })
  async markRead(@CurrentAsker() asker: Asker, @Body() { caseIds, read = true }: MarkReadBody): Promise<UnreadView> {
    await this.marks.mark(asker, caseIds ?? null, read);
    return { unread: await this.database.readWhole((tx) => this.inbox.unread(tx, asker.userId)) };
  }

  /** `inbox` events with the number of unread notices, whenever it changes; resumes with `Last-Event-ID`, ends by itself and is opened again. */
  @Sse('stream')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  stream(@CurrentAsker() asker: Asker, @Req() request: FastifyRequest): Observable<MessageEvent> {
    return this.streams.open(asker.userId, String(request.headers['last-event-id'] ?? ''));
  }
}
