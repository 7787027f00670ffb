import { Injectable } from '@nestjs/common';
import { FieldDirectory } from '#libs/access';
import { Catalogs } from './catalogs.js';

/** Which fields of talent a role may be limited to. */
@Injectable()
export class PriorityFields extends FieldDirectory {
  constructor(private readonly catalogs: Catalogs) {
    super();
  }

  knows(code: string): boolean {
    return this.catalogs.find('priority_fields', code) !== null;
  }
}
