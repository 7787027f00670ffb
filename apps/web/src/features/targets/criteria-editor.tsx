import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../parts/catalog';
import type { Criteria } from './api';
import { CRITERIA_KEYS, type CriteriaKey } from './criteria-keys';

interface Props {
  readonly label: string;
  readonly criteria: Criteria;
  readonly onChange: (criteria: Criteria) => void;
}

type Value = string | boolean;

/** Conditions one by one: all of them hold, of each any value. What cannot be edited here stays as it is, and is named. */
export function CriteriaEditor({ label, criteria, onChange }: Props) {
  const { t } = useTranslation();
  const asked = CRITERIA_KEYS.filter(({ key }) => criteria[key] !== undefined);
  const others = Object.keys(criteria).filter(
    (key) => criteria[key as keyof Criteria] !== undefined && !CRITERIA_KEYS.some((known) => known.key === key),
  );
  const free = CRITERIA_KEYS.filter(({ key }) => criteria[key] === undefined);
  const set = (key: CriteriaKey, values: readonly Value[] | undefined) => onChange({ ...criteria, [key]: values });
  return (
    <fieldset className="criteria">
      <legend>{label}</legend>
      {asked.map((of) => (
        <Condition key={of.key} of={of} values={(criteria[of.key] ?? []) as readonly Value[]} onValues={(values) => set(of.key, values)} />
      ))}
      {others.length > 0 && <p className="muted">{t('definitions.others', { keys: others.join(', ') })}</p>}
      <select
        className="input criteria-add"
        value=""
        aria-label={t('definitions.addCondition')}
        onChange={({ target: { value } }) => set(value as CriteriaKey, [])}
      >
        <option value="">{t('definitions.addCondition')}</option>
        {free.map(({ key }) => (
          <option key={key} value={key}>
            {t(`definitions.keys.${key}`)}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

interface ConditionProps {
  readonly of: (typeof CRITERIA_KEYS)[number];
  readonly values: readonly Value[];
  readonly onValues: (values: readonly Value[] | undefined) => void;
}

function Condition({ of, values, onValues }: ConditionProps) {
  const { t } = useTranslation();
  const catalogue = useCatalog('catalogue' in of ? of.catalogue : 'genders');
  const choices: readonly { readonly value: Value; readonly name: string }[] =
    'catalogue' in of
      ? catalogue.items.map(({ code, name }) => ({ value: code, name }))
      : 'values' in of
        ? of.values.map((value) => ({ value, name: t(`definitions.ages.${value}` as 'definitions.ages.-30') }))
        : [true, false].map((value) => ({ value, name: t(value ? 'definitions.yes' : 'definitions.no') }));
  return (
    <fieldset className="condition">
      <legend>
        {t(`definitions.keys.${of.key}`)}{' '}
        <button
          type="button"
          className="icon-button"
          aria-label={t('definitions.removeCondition', { name: t(`definitions.keys.${of.key}`) })}
          onClick={() => onValues(undefined)}
        >
          <X size={14} aria-hidden />
        </button>
      </legend>
      {choices.map(({ value, name }) => (
        <label key={String(value)} className="condition-choice">
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={({ target: { checked } }) => onValues(checked ? [...values, value] : values.filter((one) => one !== value))}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
