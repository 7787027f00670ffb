import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AlsoWhenViewing, IfMatch, NeedsFreshProof, PageQuery, Requires } from '#libs/platform';
import { Asker } from '../asker/asker.js';
import { CurrentAsker } from '../asker/current-asker.js';
import { Enrolment } from '../second-factor/enrolment.service.js';
import { OpenSessions } from '../sessions/open-sessions.js';
import { OpenSessionList } from '../sessions/session.view.js';
import { UserQuery } from './user.query.js';
import { UserService } from './user.service.js';
import { ChangeUserBody, CreatedUserView, CreateUserBody, FindUsersBody, OneTimePasswordView, UserPage, UserView } from './user.view.js';

@ApiTags('users')
@Controller('users')
@Requires('access.manage')
export class UserController {
  constructor(
    private readonly users: UserService,
    private readonly query: UserQuery,
    private readonly sessions: OpenSessions,
    private readonly enrolment: Enrolment,
  ) {}

  @Get()
  @ApiOkResponse({ type: UserPage })
  async list(@Query() { limit, after }: PageQuery): Promise<UserPage> {
    const { items, next } = await this.query.page(limit, after ?? null);
    return { items: [...items], next };
  }

  /** The accounts of a name or user name; what is typed stands in no address. */
  @Post('search')
  @AlsoWhenViewing()
  @HttpCode(200)
  @ApiOkResponse({ type: UserPage })
  async find(@Body() { text, limit, after }: FindUsersBody): Promise<UserPage> {
    const { items, next } = await this.query.page(limit ?? 50, after ?? null, text);
    return { items: [...items], next };
  }

  @Get(':id')
  @ApiOkResponse({ type: UserView })
  show(@Param('id', ParseUUIDPipe) id: string): Promise<UserView> {
    return this.query.one(id);
  }

  /** Makes an account with a one-time password, shown once. */
  @Post()
  @NeedsFreshProof()
  @ApiCreatedResponse({ type: CreatedUserView })
  async create(@CurrentAsker() asker: Asker, @Body() body: CreateUserBody): Promise<CreatedUserView> {
    const { id, oneTimePassword, expiresAt } = await this.users.create(asker, body);
    return { ...(await this.query.one(id)), oneTimePassword, expiresAt };
  }

  @Patch(':id')
  @NeedsFreshProof()
  @ApiOkResponse({ type: UserView })
  async change(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeUserBody,
  ): Promise<UserView> {
    await this.users.change(asker, id, version, body);
    return this.query.one(id);
  }

  @Post(':id/one-time-password')
  @NeedsFreshProof()
  @HttpCode(200)
  @ApiOkResponse({ type: OneTimePasswordView })
  renewPassword(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<OneTimePasswordView> {
    return this.users.renewPassword(asker, id);
  }

  @Get(':id/sessions')
  @ApiOkResponse({ type: OpenSessionList })
  async openSessions(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<OpenSessionList> {
    await this.query.one(id);
    return { items: await this.sessions.of(id, asker.identity.sessionId) };
  }

  /** Ends every session of the user everywhere at once, and every token. */
  @Delete(':id/sessions')
  @HttpCode(204)
  @ApiNoContentResponse()
  endSessions(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.sessions.endAll(asker, id);
  }

  /** The phone and the recovery codes are lost: the user sets up a new one. */
  @Delete(':id/second-factor')
  @NeedsFreshProof()
  @HttpCode(204)
  @ApiNoContentResponse()
  removeSecondFactor(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.enrolment.removeOf(asker, id);
  }
}
