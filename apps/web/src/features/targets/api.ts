import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { components } from '../../api/schema';

export type Measured = components['schemas']['MeasureAnswer'];
export type Trajectory = components['schemas']['Trajectory'];
export type Goal = components['schemas']['GoalDetail'];
export type GoalBody = components['schemas']['GoalBody'];
export type DefinitionBody = components['schemas']['DefinitionBody'];
export type Criteria = components['schemas']['Criteria'];
export type BoardItem = components['schemas']['BoardItem'];

export const ifMatch = (version: number) => ({ 'If-Match': `"v${version}"` });

/** A change of what is counted or aimed at; afterwards every number is asked again. */
export function useTargetAct<Input, Result>(act: (input: Input) => Promise<Result>, onDone?: (result: Result) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (result) => {
      await client.invalidateQueries();
      onDone?.(result);
    },
  });
}
