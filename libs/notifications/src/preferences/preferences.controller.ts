import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Asker, CurrentAsker } from '#libs/access';
import { IfMatch, Requires } from '#libs/platform';
import { Preferences } from './preferences.service.js';
import { PreferenceBody, PreferenceView } from './preferences.view.js';

@ApiTags('notifications')
@Controller('notification-preferences')
@Requires('notifications.read')
export class PreferencesController {
  constructor(private readonly preferences: Preferences) {}

  @Get()
  @ApiOkResponse({ type: PreferenceView })
  show(@CurrentAsker() asker: Asker): Promise<PreferenceView> {
    return this.preferences.show(asker);
  }

  @Put()
  @ApiOkResponse({ type: PreferenceView })
  async set(@CurrentAsker() asker: Asker, @IfMatch() version: number, @Body() body: PreferenceBody): Promise<PreferenceView> {
    await this.preferences.set(asker, version, body);
    return this.preferences.show(asker);
  }
}
