/** The field a refusal points at: "/employment/unitId" is unitId, "/grants/0/role" is role. */
export const placeOf = (pointer: string): string | null =>
  pointer
    .split('/')
    .filter((part) => part !== '' && !/^\d+$/.test(part))
    .at(-1) ?? null;
