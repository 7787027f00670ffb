import { Global, Module } from '@nestjs/common';
import { Appointments } from './appointments/appointment.service.js';
import { QuotaQuery } from './quotas/quota.query.js';
import { QuotaService } from './quotas/quota.service.js';
import { QuotasController } from './quotas/quotas.controller.js';
import { QuotaRows } from './quotas/read-rows.js';

@Global()
@Module({
  controllers: [QuotasController],
  providers: [QuotaRows, QuotaQuery, QuotaService, Appointments],
  exports: [QuotaQuery, QuotaService],
})
export class EstablishmentModule {}
