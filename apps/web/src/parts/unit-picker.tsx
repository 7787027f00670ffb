import { TreeSelect } from 'antd';
import { $api } from '../api/client';
import type { components } from '../api/schema';

type Unit = components['schemas']['UnitInTreeView'];

interface Props {
  readonly value: string | null;
  readonly onChange: (unit: string | null) => void;
  readonly label: string;
  readonly allowClear?: boolean;
}

interface Branch {
  readonly value: string;
  readonly title: string;
  readonly children: Branch[];
}

/** A unit of the tree within the reader's scope, searched by name. */
export function UnitPicker({ value, onChange, label, allowClear = false }: Props) {
  const { data } = $api.useQuery('get', '/api/org-units', {}, { staleTime: 60_000 });
  return (
    <TreeSelect
      aria-label={label}
      style={{ minWidth: 220, maxWidth: 320 }}
      value={value ?? undefined}
      placeholder={label}
      treeData={branchesOf(data?.items ?? [])}
      showSearch
      treeNodeFilterProp="title"
      treeDefaultExpandedKeys={data?.items.slice(0, 1).map(({ id }) => id) ?? []}
      allowClear={allowClear}
      onChange={(unit: string | undefined) => onChange(unit ?? null)}
      popupMatchSelectWidth={340}
    />
  );
}

function branchesOf(units: readonly Unit[]): Branch[] {
  const made = new Map(units.map(({ id, name }) => [id, { value: id, title: name, children: [] as Branch[] }]));
  const tops: Branch[] = [];
  for (const { id, parentId } of units) (parentId ? (made.get(parentId)?.children ?? tops) : tops).push(made.get(id)!);
  return tops;
}
