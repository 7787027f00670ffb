import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Records changed: whatever other page shows or counts people asks again when somebody comes to it, however young its answer is. */
export const outdateOthers = (client: QueryClient): Promise<void> => client.invalidateQueries({ refetchType: 'none' });

/** Something moved on: asks anew also where the first answer is still on its way, because it may tell of before. */
export async function askAnew(client: QueryClient, queryKey: QueryKey): Promise<void> {
  await client.cancelQueries({ queryKey });
  await client.invalidateQueries({ queryKey });
}
