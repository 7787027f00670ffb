import { SetMetadata } from '@nestjs/common';

export const REQUIRES = Symbol('requires');

/** Who may call an operation without a permission: everybody, or everybody who is signed in. */
export type OpenTo = 'anyone' | 'signed-in';

/**
 * The permission an operation needs, such as `profiles.edit`; libs declare which roles have it.
 * A route without this decorator (or `@OpenToAnyone`, `@OpenToSignedIn`) refuses the start: default deny.
 */
export const Requires = (permission: string) => SetMetadata(REQUIRES, { permission });
export const OpenToAnyone = () => SetMetadata(REQUIRES, { openTo: 'anyone' satisfies OpenTo });
export const OpenToSignedIn = () => SetMetadata(REQUIRES, { openTo: 'signed-in' satisfies OpenTo });

export type Requirement = { readonly permission: string } | { readonly openTo: OpenTo };
