import { Body, Controller, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Requires } from '#libs/platform';
import { BatchBody, BatchView } from './batch.body.js';
import { BatchService } from './batch.service.js';

@ApiTags('profiles')
@Controller('profiles')
export class BatchController {
  constructor(private readonly batches: BatchService) {}

  /** Saves cells of up to 500 records. Each row carries its version; what is wrong is said by cell, and the answer is 200 all the same. */
  @Patch()
  @Requires('profiles.edit')
  @ApiOkResponse({ type: BatchView })
  change(@CurrentAsker() asker: Asker, @Body() body: BatchBody): Promise<BatchView> {
    return this.batches.change(asker, body);
  }
}
