import type { Day } from '#libs/kernel';
import type { UnitKind } from '../units/unit.js';

/** A unit to make. `parentId: null` only for the topmost one. */
export interface NewUnit {
  readonly name: string;
  readonly nameEn?: string | null;
  readonly kind: UnitKind;
  readonly code?: string | null;
  readonly parentId: string | null;
  readonly sortOrder?: number;
  /** The day after the last; for the history of units that no longer exist. */
  readonly validTo?: Day | null;
}
