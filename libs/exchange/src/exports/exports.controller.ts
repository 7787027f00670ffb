import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { NeedsFreshProof, Requires } from '#libs/platform';
import { attachment } from '../files/attachment.js';
import { ExportBody, ExportColumnList, ExportList, ExportView, StartedExport } from './export.body.js';
import { ExportService } from './export.service.js';
import { ExportFiles } from './export-files.service.js';
import { ExportsQuery } from './exports.query.js';

/** The list one looks at, as a file. */
@ApiTags('exports')
@Controller('exports')
@Requires('exchange.export')
export class ExportsController {
  constructor(
    private readonly exports: ExportService,
    private readonly query: ExportsQuery,
    private readonly files: ExportFiles,
  ) {}

  @Post()
  @NeedsFreshProof()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: StartedExport })
  async start(@CurrentAsker() asker: Asker, @Body() body: ExportBody): Promise<StartedExport> {
    return { id: await this.exports.start(asker, body) };
  }

  /** One's own of the last days. */
  @Get()
  @ApiOkResponse({ type: ExportList })
  async list(@CurrentAsker() asker: Asker): Promise<ExportList> {
    return { items: await this.query.recent(asker) };
  }

  /** The columns a list may have, in the order of an ordinary one. */
  @Get('columns')
  @ApiOkResponse({ type: ExportColumnList })
  columns(@CurrentAsker() asker: Asker): ExportColumnList {
    return { items: this.query.columns(asker) };
  }

  @Get(':id')
  @ApiOkResponse({ type: ExportView })
  show(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<ExportView> {
    return this.query.one(asker, id);
  }

  /** Stops it being made. */
  @Delete(':id')
  @HttpCode(200)
  @ApiOkResponse({ type: ExportView })
  async cancel(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<ExportView> {
    await this.exports.cancel(asker, id);
    return this.query.one(asker, id);
  }

  @Get(':id/file')
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { stream, fileName, format } = await this.files.download(asker, id);
    return attachment(stream, fileName, format);
  }
}
