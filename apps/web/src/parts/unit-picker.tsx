import { lazy, Suspense } from 'react';
import { $api } from '../api/client';

const UnitTree = lazy(async () => ({ default: (await import('./unit-tree')).UnitTree }));

interface Props {
  readonly value: string | null;
  readonly onChange: (unit: string | null) => void;
  readonly label: string;
  readonly allowClear?: boolean;
  readonly everywhere?: boolean; // also outside the reader's scope
}

/** A unit of the tree, within the reader's scope unless said otherwise; its name stands there before the tree that one chooses from is loaded. */
export function UnitPicker({ value, onChange, label, allowClear = false, everywhere = false }: Props) {
  const asked = everywhere ? { params: { query: { within: 'body' as const } } } : {};
  const { data } = $api.useQuery('get', '/api/org-units', asked, { staleTime: 60_000 });
  const units = data?.items ?? [];
  const name = units.find(({ id }) => id === value)?.name ?? label;
  const waiting = <span className="input unit-picker unit-picker-waiting">{name}</span>;
  if (!data) return waiting;
  return (
    <Suspense fallback={waiting}>
      <UnitTree units={units} value={value} onChange={onChange} label={label} allowClear={allowClear} />
    </Suspense>
  );
}
