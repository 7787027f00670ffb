import type { vi } from '../vi';
import { shell } from './shell';

/** Every text of the Vietnamese interface, in the same shape: a missing one does not compile. */
export const en: Texts<typeof vi> = { shell };

type Texts<Shape> = { [Key in keyof Shape]: Shape[Key] extends string ? string : Texts<Shape[Key]> };
