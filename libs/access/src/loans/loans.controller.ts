import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NeedsFreshProof, OpenInPerson } from '#libs/platform';
import { Asker } from '../asker/asker.js';
import { CurrentAsker } from '../asker/current-asker.js';
import { Doorkeeper } from '../asker/doorkeeper.js';
import { LendBody, LoansView } from './loan.view.js';
import { LoansQuery } from './loans.query.js';
import { Loans } from './loans.service.js';

@ApiTags('session')
@Controller('role-loans')
@OpenInPerson()
export class LoansController {
  constructor(
    private readonly loans: Loans,
    private readonly query: LoansQuery,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  /** The roles one lends, and those one was lent. */
  @Get()
  @ApiOkResponse({ type: LoansView })
  list(@CurrentAsker() asker: Asker): Promise<LoansView> {
    return this.query.of(asker.userId);
  }

  /** Lends a role one holds to a colleague until a day. */
  @Post()
  @NeedsFreshProof()
  @ApiCreatedResponse({ type: LoansView })
  async lend(@CurrentAsker() asker: Asker, @Body() body: LendBody): Promise<LoansView> {
    this.doorkeeper.require(asker, 'access.lend');
    await this.loans.lend(asker, body);
    return this.query.of(asker.userId);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.loans.end(asker, id);
  }
}
