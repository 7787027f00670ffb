import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NeedsFreshProof, OpenInPerson } from '#libs/platform';
import { Asker } from '../asker/asker.js';
import { CurrentAsker } from '../asker/current-asker.js';
import { Doorkeeper } from '../asker/doorkeeper.js';
import { CreatedTokenView, CreateTokenBody, TokenList } from './api-token.view.js';
import { ApiTokens } from './api-tokens.service.js';

/** Keys of programs: `Authorization: Bearer`, without any cookie. */
@ApiTags('api-tokens')
@Controller('api-tokens')
@OpenInPerson()
export class ApiTokensController {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  @Get()
  @ApiOkResponse({ type: TokenList })
  async list(@CurrentAsker() asker: Asker): Promise<TokenList> {
    return { items: await this.tokens.of(asker.userId) };
  }

  /** The token itself is in this answer and nowhere else. */
  @Post()
  @NeedsFreshProof()
  @ApiCreatedResponse({ type: CreatedTokenView })
  async create(@CurrentAsker() asker: Asker, @Body() body: CreateTokenBody): Promise<CreatedTokenView> {
    this.doorkeeper.requireSafe(asker);
    return this.tokens.create(asker, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.tokens.revoke(asker, id);
  }
}
