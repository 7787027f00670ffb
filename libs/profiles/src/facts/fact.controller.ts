import { Body, Controller, Delete, HttpCode, Injectable, Param, ParseUUIDPipe, Patch, type PipeTransform, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { DomainError } from '#libs/kernel';
import { IfMatch, Requires } from '#libs/platform';
import { PersonView } from '../people/person.view.js';
import { EndBody, FactBody, ReasonBody, VerifyBody } from './fact.body.js';
import { FactService } from './fact.service.js';
import { type FactKindName, isFactKind } from './fact-kinds.js';

@Injectable()
class FactKindPipe implements PipeTransform<string, FactKindName> {
  transform(name: string): FactKindName {
    if (!isFactKind(name)) throw new DomainError('fact.unknown_kind');
    return name;
  }
}

/** Facts of a person; every answer is the person as it then is. `If-Match` is the version of the fact. */
@ApiTags('profiles')
@Controller('profiles/:id/facts/:kind')
@Requires('profiles.edit')
export class FactController {
  constructor(private readonly facts: FactService) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: PersonView })
  add(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', FactKindPipe) kind: FactKindName,
    @Body() body: FactBody,
  ): Promise<PersonView> {
    return this.facts.add(asker, id, kind, body);
  }

  /** Corrects: the old row is retracted, the new one stands in its place. */
  @Patch(':factId')
  @ApiOkResponse({ type: PersonView })
  correct(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', FactKindPipe) kind: FactKindName,
    @Param('factId', ParseUUIDPipe) factId: string,
    @IfMatch() version: number,
    @Body() body: FactBody,
  ): Promise<PersonView> {
    return this.facts.correct(asker, id, kind, factId, version, body);
  }

  /** Retracts: it was never so. */
  @Delete(':factId')
  @ApiOkResponse({ type: PersonView })
  retract(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', FactKindPipe) kind: FactKindName,
    @Param('factId', ParseUUIDPipe) factId: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonBody,
  ): Promise<PersonView> {
    return this.facts.retract(asker, id, kind, factId, version, reason);
  }

  /** Ends: it was so until the day before. */
  @Post(':factId/end')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonView })
  end(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', FactKindPipe) kind: FactKindName,
    @Param('factId', ParseUUIDPipe) factId: string,
    @IfMatch() version: number,
    @Body() { on, reason }: EndBody,
  ): Promise<PersonView> {
    return this.facts.end(asker, id, kind, factId, version, on, reason ?? null);
  }

  /** Verifies: the asker saw the document. */
  @Post(':factId/verify')
  @HttpCode(200)
  @ApiOkResponse({ type: PersonView })
  verify(
    @CurrentAsker() asker: Asker,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', FactKindPipe) kind: FactKindName,
    @Param('factId', ParseUUIDPipe) factId: string,
    @IfMatch() version: number,
    @Body() { document }: VerifyBody,
  ): Promise<PersonView> {
    return this.facts.verify(asker, id, kind, factId, version, document);
  }
}
