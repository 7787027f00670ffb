import { DomainError } from '#libs/kernel';
import type { SheetInfo } from '#libs/platform';

/** No sheet that was looked at has a table: the officer may know better which one it is. */
export class NoTable extends DomainError {
  constructor(readonly sheets: readonly SheetInfo[]) {
    super('import.no_table');
  }
}
