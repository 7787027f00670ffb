import type { Catalogs } from '#libs/catalogs';
import type { Day } from '#libs/kernel';
import type { RawCell } from '../sheet.js';

/** One cell of a person's row, decoded, with what repairs it already went through. */
export interface RosterCell {
  readonly raw: RawCell;
  readonly text: string; // decoded and trimmed
  readonly filled: boolean; // from a ditto mark or a merge
  readonly acrossGroups?: boolean; // what stands above belongs to another group
}

/** What rules ask besides the cell. */
export interface ReadContext {
  readonly catalogs: Pick<Catalogs, 'find' | 'findByAlias' | 'items' | 'proposeField' | 'expandMajor' | 'provinceCodes63'>;
  readonly today: Day;
  readonly date1904: boolean;
}
