import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenInPerson } from '#libs/platform';
import { Asker } from '../asker/asker.js';
import { CurrentAsker } from '../asker/current-asker.js';
import { OpenSessions } from './open-sessions.js';
import { OpenSessionList } from './session.view.js';

/** Where one is signed in. */
@ApiTags('session')
@Controller('sessions')
@OpenInPerson()
export class OwnSessionsController {
  constructor(private readonly sessions: OpenSessions) {}

  @Get()
  @ApiOkResponse({ type: OpenSessionList })
  async list(@CurrentAsker() asker: Asker): Promise<OpenSessionList> {
    return { items: await this.sessions.of(asker.userId, asker.identity.sessionId) };
  }

  /** Ends all but this one. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  endOthers(@CurrentAsker() asker: Asker): Promise<void> {
    return this.sessions.endOthers(asker);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sessions.end(asker, id);
  }
}
