import { TreeSelect } from 'antd';
import { ChevronDown, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { AntdScope } from '../design/antd-scope';
import { foldText } from './fold';

type Unit = components['schemas']['UnitInTreeView'];

interface Props {
  readonly units: readonly Unit[];
  readonly value: string | null;
  readonly onChange: (unit: string | null) => void;
  readonly label: string;
  readonly allowClear: boolean;
}

interface Branch {
  readonly value: string;
  readonly title: string;
  readonly children: Branch[];
}

/** The tree of units to choose from, searched by name, with or without accents. */
export function UnitTree({ units, value, onChange, label, allowClear }: Props) {
  const { t } = useTranslation();
  return (
    <AntdScope>
      <TreeSelect
        aria-label={label}
        className="unit-picker"
        value={value ?? undefined}
        placeholder={label}
        treeData={branchesOf(units)}
        showSearch
        suffixIcon={<ChevronDown size={14} aria-hidden />}
        filterTreeNode={(typed, { title }) => foldText(String(title)).includes(foldText(typed))}
        treeDefaultExpandedKeys={units.slice(0, 1).map(({ id }) => id)}
        allowClear={allowClear && { label: t('pool.clear'), clearIcon: <X size={14} aria-hidden /> }}
        onChange={(unit: string | undefined) => onChange(unit ?? null)}
        popupMatchSelectWidth={340}
      />
    </AntdScope>
  );
}

function branchesOf(units: readonly Unit[]): Branch[] {
  const made = new Map(units.map(({ id, name }) => [id, { value: id, title: name, children: [] as Branch[] }]));
  const tops: Branch[] = [];
  for (const { id, parentId } of units) (parentId ? (made.get(parentId)?.children ?? tops) : tops).push(made.get(id)!);
  return tops;
}
