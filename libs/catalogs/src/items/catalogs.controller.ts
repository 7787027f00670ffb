import { Controller, Get, Header, Headers, HttpStatus, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenToSignedIn } from '#libs/platform';
import { CatalogNamesView, CatalogView } from './catalog.view.js';
import { Catalogs } from './catalogs.js';

/** The part of a Fastify reply that a cached answer needs. */
interface Reply {
  header(name: string, value: string): unknown;
  status(code: number): unknown;
}

@ApiTags('catalogs')
@Controller('catalogs')
export class CatalogsController {
  constructor(private readonly catalogs: Catalogs) {}

  @Get()
  @OpenToSignedIn()
  @ApiOkResponse({ type: CatalogNamesView })
  names(): CatalogNamesView {
    return { names: this.catalogs.names() };
  }

  /** One list, with an ETag of its content: a client that has it gets 304. */
  @Get(':name')
  @OpenToSignedIn()
  @Header('Cache-Control', 'private, no-cache')
  @ApiOkResponse({ type: CatalogView })
  items(
    @Param('name') name: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): CatalogView | undefined {
    const { items, etag } = this.catalogs.catalog(name);
    reply.header('etag', etag);
    if (known?.split(/,\s*/).includes(etag)) {
      reply.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    return { items: items.map((item) => ({ ...item, aliases: [...item.aliases] })) };
  }
}
