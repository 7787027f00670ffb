import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Changes } from '../changes/changes.js';
import { RepeatedRequests } from '../changes/repeated-requests.js';
import { type ConnectionSettings, connectionOptions } from './connection.js';
import { Database, SCOPED, WHOLE } from './database.js';

/** The two pools, the transactions over them and the changes. `entities` are listed by the faces of the libs. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(settings: ConnectionSettings, entities: readonly EntityClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({ ...connectionOptions(settings, 'app_scoped', 10), name: SCOPED, entities: [] }),
        TypeOrmModule.forRoot({ ...connectionOptions(settings, 'app_whole', 20), name: WHOLE, entities: [...entities] }),
      ],
      providers: [Database, Changes, RepeatedRequests],
      exports: [Database, Changes, RepeatedRequests],
    };
  }
}

/** The same without a server, for what reads only the shape of the product. */
export const withoutDatabase = (): DynamicModule => ({
  module: DatabaseModule,
  providers: [{ provide: Database, useValue: {} }, Changes, RepeatedRequests],
  exports: [Database, Changes, RepeatedRequests],
});

export type EntityClass = new () => object;
