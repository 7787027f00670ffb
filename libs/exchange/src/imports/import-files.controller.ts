import { Controller, Get, Header, Headers, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { Field, Requires } from '#libs/platform';
import { attachment } from '../files/attachment.js';
import { ImportFileService } from './import-file.service.js';
import { ImportWatch } from './import-watch.js';

export class RosterFileQuery {
  @Field({ oneOf: ['true', 'false'], optional: true, description: 'only rows that were rejected or left open, each with the reason' })
  rejected?: 'true' | 'false';
}

/** What comes back of a roster as a stream. */
@ApiTags('imports')
@Controller('imports/:id')
@Requires('exchange.import')
export class ImportFilesController {
  constructor(
    private readonly files: ImportFileService,
    private readonly watch: ImportWatch,
  ) {}

  /** The file as it was uploaded, or a workbook of the rows that are still to be done. */
  @Get('file')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv', 'application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { rejected }: RosterFileQuery,
  ): Promise<StreamableFile> {
    const { stream, fileName, kind } = await (rejected === 'true' ? this.files.rejected(asker, id) : this.files.original(asker, id));
    return attachment(stream, fileName, kind);
  }

  /** Server-sent events: `import` with status, progress and counts whenever they change, `closed` when the asker may no longer know. */
  @Get('events')
  @Header('X-Accel-Buffering', 'no')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async events(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('last-event-id') lastSeen: string | undefined,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.watch.follow(asker, id, lastSeen?.slice(0, 40) ?? null), { type: 'text/event-stream' });
  }
}
