import { Global, Module } from '@nestjs/common';
import { FieldDirectory } from '#libs/access';
import { CatalogsController } from './items/catalogs.controller.js';
import { Catalogs } from './items/catalogs.js';
import { PriorityFields } from './items/priority-fields.js';

/** Code lists and dated rules: what every floor above may ask. */
@Global()
@Module({
  controllers: [CatalogsController],
  providers: [Catalogs, { provide: FieldDirectory, useClass: PriorityFields }],
  exports: [Catalogs, FieldDirectory],
})
export class CatalogsModule {}
