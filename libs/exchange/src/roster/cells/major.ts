import { clean } from '#libs/kernel';
import type { ReadContext } from './context.js';
import { accept, fix, type ReadValue } from './decision.js';

/** A major with its abbreviations spelled out. */
export function readMajor(text: string, { catalogs }: ReadContext): ReadValue {
  const { text: expanded, changed } = catalogs.expandMajor(clean(text));
  return changed ? fix(expanded.charAt(0).toLocaleUpperCase('vi') + expanded.slice(1), 'abbreviation') : accept(clean(text) || null);
}

/** The priority field a major proposes: shown with the alias that proposed it, refusable, never more than a proposal. */
export function proposeField(majors: string, { catalogs }: ReadContext): ReadValue & { readonly alias?: string } {
  const proposal = majors ? catalogs.proposeField(majors) : null;
  return proposal?.field
    ? { ...fix(proposal.field, proposal.weak ? 'weak_field_from_major' : 'field_from_major'), alias: proposal.alias }
    : accept(null);
}
