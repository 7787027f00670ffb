import { BadgeCheck, Star, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { day } from '../../parts/format';
import type { Names } from './names';
import { isWish, LISTS, type PoolSearch, SINGLES, type SingleKey, toggled, valuesOf } from './question';

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
  const singles = SINGLES.filter((key) => search[key] !== undefined);
  const any = chosen.length > 0 || singles.length > 0 || text !== '' || search.verified !== undefined;
  return (
    <ul className="pool-chips" aria-label={t('pool.conditions')}>
      {text !== '' && <Chip name={`“${text}”`} onRemove={() => onText('')} />}
      {singles.map((key) => (
        <Chip
          key={key}
          name={t(`pool.singles.${key}`, { value: shownSingle(key, search[key] ?? '', names) })}
          wish={isWish(search, key)}
          onRemove={() => onSearch({ ...search, [key]: undefined })}
        />
      ))}
      {chosen.map(({ key, value }) => (
        <Chip
          key={`${key}:${value}`}
          name={
            value === null || key === 'postgraduate' || key === 'hoursApart'
              ? `${t(`pool.facets.${key}`)}: ${names.nameOf(key, value)}`
              : names.nameOf(key, value)
          }
          wish={isWish(search, key)}
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

function shownSingle(key: SingleKey, value: string, names: Names): string {
  if (key === 'degreeAtLeast') return names.nameOf('degrees', value);
  return key === 'retiresBefore' || key === 'confirmedSince' ? day(value) : value;
}

interface ChipProps {
  readonly name: string;
  readonly wish?: boolean;
  readonly onRemove: () => void;
}

function Chip({ name, wish = false, onRemove }: ChipProps) {
  const { t } = useTranslation();
  return (
    <li>
      <button
        type="button"
        className={wish ? 'chip chip-wish' : 'chip chip-on'}
        aria-label={t(wish ? 'pool.removeWish' : 'pool.removeCondition', { name })}
        onClick={onRemove}
      >
        {wish && <Star size={13} aria-hidden />}
        {name}
        <X size={13} aria-hidden />
      </button>
    </li>
  );
}
