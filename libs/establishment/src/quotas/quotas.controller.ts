import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Database, IfMatch, Requires } from '#libs/platform';
import { Appointments } from '../appointments/appointment.service.js';
import { QuotaQuery } from './quota.query.js';
import { QuotaService } from './quota.service.js';
import {
  AppointmentBody,
  ChangeQuotaBody,
  QuotaDetail,
  QuotaPage,
  QuotasBody,
  QuotasQueryParameters,
  WithdrawBody,
  WrittenQuotas,
} from './quota.view.js';

/** Recruitment quotas: posts given per year, unit and priority field. */
@ApiTags('quotas')
@Controller('quotas')
export class QuotasController {
  constructor(
    private readonly query: QuotaQuery,
    private readonly quotas: QuotaService,
    private readonly appointments: Appointments,
    private readonly database: Database,
  ) {}

  @Get()
  @Requires('establishment.read')
  @ApiOkResponse({ type: QuotaPage })
  list(@CurrentAsker() asker: Asker, @Query() { year, unit, field, limit, after }: QuotasQueryParameters): Promise<QuotaPage> {
    return this.query.page(
      asker.bounds,
      { year: year ? Number(year) : null, unit: unit ?? null, field: field ?? null },
      limit,
      after ?? null,
    );
  }

  @Get(':id')
  @Requires('establishment.read')
  @ApiOkResponse({ type: QuotaDetail })
  show(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<QuotaDetail> {
    return this.query.detail(asker, id);
  }

  /** Enters rows as typed or pasted; a row of a known year, unit and field changes that quota. */
  @Post()
  @HttpCode(200)
  @Requires('establishment.edit')
  @ApiOkResponse({ type: WrittenQuotas })
  write(@CurrentAsker() asker: Asker, @Body() { quotas }: QuotasBody): Promise<WrittenQuotas> {
    return this.quotas.write(asker, quotas);
  }

  @Patch(':id')
  @Requires('establishment.edit')
  @ApiOkResponse({ type: QuotaDetail })
  async change(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: ChangeQuotaBody,
  ): Promise<QuotaDetail> {
    await this.quotas.change(asker, id, version, body);
    return this.query.detail(asker, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('establishment.edit')
  @ApiNoContentResponse()
  async withdraw(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() { reason }: WithdrawBody,
  ): Promise<void> {
    await this.quotas.withdraw(asker, id, version, reason);
  }

  @Post(':id/appointments')
  @HttpCode(200)
  @Requires('establishment.appoint')
  @ApiOkResponse({ type: QuotaDetail })
  async appoint(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string, @Body() body: AppointmentBody): Promise<QuotaDetail> {
    await this.requireInReach(asker, id);
    await this.appointments.record(asker, id, body);
    return this.query.detail(asker, id);
  }

  @Delete(':id/appointments/:appointmentId')
  @Requires('establishment.appoint')
  @ApiOkResponse({ type: QuotaDetail })
  async revoke(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('appointmentId', ParseUUIDPipe) appointmentId: string,
    @Body() { reason }: WithdrawBody,
  ): Promise<QuotaDetail> {
    await this.requireInReach(asker, id);
    await this.appointments.revoke(asker, id, appointmentId, reason);
    return this.query.detail(asker, id);
  }

  private async requireInReach(asker: Asker, id: string): Promise<void> {
    await this.database.readWhole((tx) => this.query.require(tx, asker.bounds, id));
  }
}
