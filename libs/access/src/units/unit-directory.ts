import type { Change, Tx } from '#libs/platform';

export interface UnitEntry {
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** What access needs to know of units, which live on a higher floor: implemented there, injected by the wiring. */
export abstract class UnitDirectory {
  /** The units as they stand today; unknown and closed ones are absent. */
  abstract find(tx: Tx, ids: readonly string[]): Promise<Map<string, UnitEntry>>;
  /** The units as they stand today or stood last: a role in a closed one is no role over the whole body. */
  abstract named(tx: Tx, ids: readonly string[]): Promise<Map<string, UnitEntry>>;
  /** Until the end of the transaction no unit moves: what is written of a path stays true. */
  abstract hold(tx: Tx): Promise<unknown>;
  /** The topmost unit, or null in an empty registry. */
  abstract root(tx: Tx): Promise<UnitEntry | null>;
  /** Makes the topmost unit: from a code of the catalogues of provinces and wards, or by its name. */
  abstract createRoot(tx: Tx, change: Change, body: RootBody): Promise<UnitEntry>;
  /** The topmost unit was another one than chosen first: it is called otherwise, on all its days. */
  abstract correctRoot(tx: Tx, change: Change, id: string, body: RootBody): Promise<void>;
}

export interface RootBody {
  readonly wardCode?: string;
  readonly provinceCode?: string;
  readonly name?: string;
}
