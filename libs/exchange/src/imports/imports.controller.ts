import type { MultipartFile } from '@fastify/multipart';
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Asker, CurrentAsker } from '#libs/access';
import { CursorSeal, DomainError } from '#libs/kernel';
import { Field, Files, IfMatch, PageQuery, Requires } from '#libs/platform';
import { AnswersService } from './answers.service.js';
import { ImportService } from './import.service.js';
import { AnswersBody, ImportPage, ImportView, MappingBody, SettingsBody, StartedImport } from './import.view.js';
import { ImportsQuery } from './imports.query.js';

const LIMIT = 50 * 1024 * 1024;
const KEEP_DAYS = 30;

export class RowsQuery extends PageQuery {
  @Field({ oneOf: ['create', 'update', 'unchanged', 'ask', 'reject', 'open', 'fix', 'warn'], optional: true }) decision?: string;
}

/** A roster on its way in. */
@ApiTags('imports')
@Controller('imports')
@Requires('exchange.import')
export class ImportsController {
  constructor(
    private readonly imports: ImportService,
    private readonly answersService: AnswersService,
    private readonly query: ImportsQuery,
    private readonly files: Files,
    private readonly cursors: CursorSeal,
  ) {}

  /** Takes a file (.xlsx or .csv, at most 50 MB); reading it is work of the queue. */
  @Post()
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] } })
  @ApiAcceptedResponse({ type: StartedImport })
  async upload(@CurrentAsker() asker: Asker, @Req() request: FastifyRequest): Promise<StartedImport> {
    const part = await sentFile(request);
    if (!part) throw new DomainError('import.no_file');
    const stored = await this.files.put(part.file, {
      limit: LIMIT,
      media: 'application/octet-stream',
      expiresAt: new Date(Date.now() + KEEP_DAYS * 86_400_000),
    });
    return { id: await this.imports.start(asker, { ...stored, name: part.filename || 'roster' }) };
  }

  @Get()
  @ApiOkResponse({ type: ImportPage })
  async list(@CurrentAsker() asker: Asker, @Query() { limit, after }: PageQuery): Promise<ImportPage> {
    const { items, next } = await this.query.page(asker, this.cursors, limit, after ?? null);
    return { items: [...items], next };
  }

  @Get(':id')
  @ApiOkResponse({ type: ImportView })
  show(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<ImportView> {
    return this.query.one(asker, id);
  }

  @Put(':id/settings')
  @ApiOkResponse({ type: ImportView })
  async settings(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SettingsBody,
  ): Promise<ImportView> {
    await this.imports.settings(asker, id, version, body);
    return this.query.one(asker, id);
  }

  @Put(':id/mapping')
  @ApiOkResponse({ type: ImportView })
  async mapping(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: MappingBody,
  ): Promise<ImportView> {
    await this.imports.mapping(asker, id, version, body);
    return this.query.one(asker, id);
  }

  @Put(':id/answers')
  @ApiOkResponse({ type: ImportView })
  async answers(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answers }: AnswersBody,
  ): Promise<ImportView> {
    await this.answersService.give(asker, id, answers);
    return this.query.one(asker, id);
  }

  @Post(':id/commit')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportView })
  async commit(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<ImportView> {
    await this.imports.commit(asker, id, null);
    return this.query.one(asker, id);
  }

  @Post(':id/undo')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ImportView })
  async undo(@CurrentAsker() asker: Asker, @Param('id', ParseUUIDPipe) id: string): Promise<ImportView> {
    await this.imports.undo(asker, id, null);
    return this.query.one(asker, id);
  }
}

/** A form whose head cannot be read (no boundary) is the sender's to mend; the reader throws a plain error for it. */
async function sentFile(request: FastifyRequest): Promise<MultipartFile | undefined> {
  if (!request.isMultipart()) return undefined;
  try {
    return await request.file();
  } catch (error) {
    throw (error as { code?: string }).code ? error : new DomainError('request.malformed');
  }
}
