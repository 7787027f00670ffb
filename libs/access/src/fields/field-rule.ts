import { type MaskName } from './masks.js';

/** What a field may be asked for by those who see it whole. What is not named here it is not. */
export type FieldUse = 'filter' | 'sort' | 'search' | 'group' | 'export';

/**
 * Who sees a field whole: whoever may open the view, whoever has a permission there, or nobody, so that it is only ever unmasked
 * one value at a time. What the others see of it: nothing, or what a mask leaves.
 */
export interface FieldRule {
  readonly whole: 'anyone' | 'nobody' | { readonly permission: string };
  readonly otherwise: 'absent' | MaskName;
  readonly uses: readonly FieldUse[];
  /** Who may have one value of it shown, saying why. */
  readonly unmaskedBy?: string;
}

/** Shown to whoever may open the view. */
export const shownToAll = (...uses: FieldUse[]): FieldRule => ({ whole: 'anyone', otherwise: 'absent', uses });

/** Shown to whoever has the permission; to others as if it did not exist. */
export const shownTo = (permission: string, ...uses: FieldUse[]): FieldRule => ({ whole: { permission }, otherwise: 'absent', uses });

/** Whole for whoever has the permission; masked for others. */
export const maskedBut = (permission: string, mask: MaskName): FieldRule => ({ whole: { permission }, otherwise: mask, uses: [] });

/** Masked for everybody. */
export const masked = (mask: MaskName): FieldRule => ({ whole: 'nobody', otherwise: mask, uses: [] });

/** The same, and one value at a time to whoever has the permission and says why. */
export const unmaskable = (permission: string, rule: FieldRule): FieldRule => ({ ...rule, unmaskedBy: permission });

/** Whether somebody has a permission where the value is from. */
export type Sees = (permission: string) => boolean;

export const seesWhole = ({ whole }: FieldRule, sees: Sees): boolean =>
  whole === 'anyone' || (whole !== 'nobody' && sees(whole.permission));
