import { Module } from '@nestjs/common';
import { OwnController } from './own/own.controller.js';
import { OwnLooksPage } from './own/own-looks.query.js';
import { OwnRecords } from './own/own-records.service.js';
import { SealingQuery } from './trail/sealing.query.js';
import { TrailController } from './trail/trail.controller.js';
import { TrailQuery } from './trail/trail.query.js';

@Module({
  controllers: [TrailController, OwnController],
  providers: [TrailQuery, SealingQuery, OwnRecords, OwnLooksPage],
  exports: [OwnRecords],
})
export class PrivacyModule {}
