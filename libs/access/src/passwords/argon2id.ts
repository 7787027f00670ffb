/** The minimum OWASP gives for argon2id. */
export const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const { memoryCost, timeCost, parallelism } = ARGON2ID;

/** What no password hashes to, as far as anybody knows; holding one against it takes as long as against any other. */
export const OF_NOBODY = `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

const LONGEST_BYTES = 256; // what argon2 is given; more would count for nothing without anybody knowing
export const isTooLong = (password: string): boolean => Buffer.byteLength(password.normalize('NFKC')) > LONGEST_BYTES;

/** What is hashed of a password: one form of what is typed on different keyboards, of bounded length. */
export const normal = (password: string): string => Buffer.from(password.normalize('NFKC')).subarray(0, LONGEST_BYTES).toString('base64');
