import { useQueryClient } from '@tanstack/react-query';
import { $api } from '../../api/client';
import type { components } from '../../api/schema';

export type Unit = components['schemas']['UnitInTreeView'];
export type UnitDetail = components['schemas']['UnitDetailView'];
export type UnitKind = Unit['kind'];

export const UNIT_KINDS: readonly UnitKind[] = [
  'body',
  'province',
  'district',
  'ward',
  'commune',
  'special_zone',
  'office',
  'service',
  'school',
  'hospital',
  'party',
  'association',
];

export const useUnits = (onDay?: string) => $api.useQuery('get', '/api/org-units', { params: { query: onDay ? { onDay } : {} } });

/** After any change of the tree everything that names units is asked again. */
export function useUnitsChanged(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries();
}

/** How deep each unit stands below the top of what one sees. */
export function depths(units: readonly Unit[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { id, parentId } of units) found.set(id, parentId !== null && found.has(parentId) ? found.get(parentId)! + 1 : 0);
  return found;
}
