import type { QueryClient } from '@tanstack/react-query';

/** Records changed: whatever other page shows or counts people asks again when somebody comes to it, however young its answer is. */
export const outdateOthers = (client: QueryClient): Promise<void> => client.invalidateQueries({ refetchType: 'none' });
