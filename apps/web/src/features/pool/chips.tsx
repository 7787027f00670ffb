import { BadgeCheck, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Names } from './names';
import { LISTS, type PoolSearch, toggled, valuesOf } from './question';

interface Props {
  readonly search: PoolSearch;
  readonly text: string;
  readonly names: Names;
  readonly onSearch: (search: PoolSearch) => void;
  readonly onText: (text: string) => void;
  readonly onClear: () => void;
}

/** Every condition that holds, each with a way to take it off. */
export function Chips({ search, text, names, onSearch, onText, onClear }: Props) {
  const { t } = useTranslation();
  const chosen = LISTS.flatMap((key) => valuesOf(search, key).map((value) => ({ key, value })));
  const any = chosen.length > 0 || text !== '' || search.degreeAtLeast !== undefined || search.verified !== undefined;
  return (
    <ul className="pool-chips" aria-label={t('pool.conditions')}>
      {text !== '' && <Chip name={`“${text}”`} onRemove={() => onText('')} />}
      {search.degreeAtLeast && (
        <Chip
          name={t('pool.atLeast', { degree: names.nameOf('degrees', search.degreeAtLeast) })}
          onRemove={() => onSearch({ ...search, degreeAtLeast: undefined })}
        />
      )}
      {chosen.map(({ key, value }) => (
        <Chip
          key={`${key}:${value}`}
          name={
            value === null || key === 'postgraduate' || key === 'party'
              ? `${t(`pool.facets.${key}`)}: ${names.nameOf(key, value)}`
              : names.nameOf(key, value)
          }
          onRemove={() => onSearch(toggled(search, key, value))}
        />
      ))}
      <li>
        <button
          type="button"
          className={search.verified ? 'chip chip-on' : 'chip chip-offer'}
          aria-pressed={search.verified !== undefined}
          onClick={() => onSearch({ ...search, verified: search.verified ? undefined : 'yes' })}
        >
          <BadgeCheck size={14} aria-hidden />
          {t('pool.verifiedOnly')}
        </button>
      </li>
      {any && (
        <li>
          <button type="button" className="chip chip-clear" onClick={onClear}>
            {t('pool.clearAll')}
          </button>
        </li>
      )}
    </ul>
  );
}

function Chip({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <li>
      <button type="button" className="chip chip-on" aria-label={t('pool.removeCondition', { name })} onClick={onRemove}>
        {name}
        <X size={13} aria-hidden />
      </button>
    </li>
  );
}
