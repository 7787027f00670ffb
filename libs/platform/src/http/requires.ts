import { SetMetadata } from '@nestjs/common';

export const REQUIRES = Symbol('requires');

/** Who may call an operation without a permission: everybody, everybody who is signed in, or only a person, not a program. */
export type OpenTo = 'anyone' | 'signed-in' | 'in-person';

/**
 * The permission an operation needs, such as `profiles.edit`; libs declare which roles have it.
 * A route without this decorator (or `@OpenToAnyone`, `@OpenToSignedIn`, `@OpenInPerson`) refuses the start: default deny.
 */
export const Requires = (permission: string) => SetMetadata(REQUIRES, { permission });
export const OpenToAnyone = () => SetMetadata(REQUIRES, { openTo: 'anyone' satisfies OpenTo });
export const OpenToSignedIn = () => SetMetadata(REQUIRES, { openTo: 'signed-in' satisfies OpenTo });
export const OpenInPerson = () => SetMetadata(REQUIRES, { openTo: 'in-person' satisfies OpenTo });

export const FRESH_PROOF = Symbol('fresh proof');

/** What matters too much for an unwatched desk: the user has to have given the password within the last minutes. */
export const NeedsFreshProof = () => SetMetadata(FRESH_PROOF, true);

export const ALSO_VIEWING = Symbol('also viewing');

/** Besides what is only read: answered also to somebody who looks as another user would. */
export const AlsoWhenViewing = () => SetMetadata(ALSO_VIEWING, true);

export type Requirement = { readonly permission: string } | { readonly openTo: OpenTo };
