import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { Sheet } from '../../parts/sheet';
import { Failed, Skeleton } from '../../parts/states';
import type { Measured } from './api';
import { GoalForm } from './goal-form';
import { GoalHistory } from './goal-history';

interface Props {
  readonly code: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly goalId: string | null;
  readonly planned: Measured['target'];
  readonly onClose: () => void;
}

/** The target of a unit: given, changed, taken back. */
export function GoalSheet({ code, unit, goalId, planned, onClose }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = $api.useQuery(
    'get',
    '/api/indicator-goals/{id}',
    { params: { path: { id: goalId ?? '' } } },
    { enabled: goalId !== null, refetchOnWindowFocus: false }, // a form that is open keeps the version it began with
  );
  return (
    <Sheet title={t('targets.goal.title', { unit: unit.name })} onClose={onClose} holds>
      {error && <Failed error={error} onRetry={() => void refetch()} />}
      {goalId === null && <GoalForm code={code} unitId={unit.id} planned={planned} onClose={onClose} />}
      {goalId !== null && !data && !error && <Skeleton />}
      {data && (
        <div className="stack">
          <GoalForm key={data.version} code={code} unitId={unit.id} goal={data} planned={planned} onClose={onClose} />
          <GoalHistory goal={data} onClose={onClose} />
        </div>
      )}
    </Sheet>
  );
}
