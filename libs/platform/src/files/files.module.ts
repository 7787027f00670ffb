import { type DynamicModule, Global, Module } from '@nestjs/common';
import { FileSweep } from './file-sweep.js';
import { FILE_STORE, type FileStore, Files } from './files.js';

@Global()
@Module({})
export class FilesModule {
  static forRoot(store: FileStore): DynamicModule {
    return {
      module: FilesModule,
      providers: [{ provide: FILE_STORE, useValue: store }, Files, FileSweep],
      exports: [Files, FileSweep],
    };
  }
}
