import { Module } from '@nestjs/common';
import { SealingQuery } from './trail/sealing.query.js';
import { TrailController } from './trail/trail.controller.js';
import { TrailQuery } from './trail/trail.query.js';

@Module({ controllers: [TrailController], providers: [TrailQuery, SealingQuery] })
export class PrivacyModule {}
