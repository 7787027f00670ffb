import { Global, Module } from '@nestjs/common';
import { CatalogsController } from './items/catalogs.controller.js';
import { Catalogs } from './items/catalogs.js';

/** Code lists and dated rules: what every floor above may ask. */
@Global()
@Module({ controllers: [CatalogsController], providers: [Catalogs], exports: [Catalogs] })
export class CatalogsModule {}
