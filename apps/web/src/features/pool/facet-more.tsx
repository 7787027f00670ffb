import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../parts/catalog';
import { day, isRealDay, readDay } from '../../parts/format';
import type { Names } from './names';
import { atLevel, type ListKey, languageOf, type PoolSearch, type SingleKey, toggled, valuesOf, withValues } from './question';

interface Props {
  readonly search: PoolSearch;
  readonly onSearch: (search: PoolSearch) => void;
}

/** What may be asked of the values chosen in a facet: from which level on, of which age exactly. */
export function FacetMore({ facet, names, ...props }: Props & { readonly facet: ListKey; readonly names: Names }) {
  if (facet === 'fields') return <FieldLevel {...props} />;
  if (facet === 'languages') return <LanguageLevels names={names} {...props} />;
  if (facet === 'hoursApart') return <HoursApart {...props} />;
  return facet === 'ageBand' ? <Ages {...props} /> : null;
}

function FieldLevel({ search, onSearch }: Props) {
  const { t } = useTranslation();
  return (
    <label className="facet-more">
      <span>{t('pool.fieldLevel')}</span>
      <select
        value={search.fieldLevelAtLeast ?? ''}
        onChange={({ target }) => onSearch({ ...search, fieldLevelAtLeast: target.value || undefined })}
      >
        <option value="">{t('pool.anyLevel')}</option>
        {['1', '2', '3', '4', '5'].map((level) => (
          <option key={level} value={level}>
            {t('pool.fromLevel', { level })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Of each language chosen the least level; those without a place in the framework cannot be one. */
function LanguageLevels({ search, names, onSearch }: Props & { readonly names: Names }) {
  const { t } = useTranslation();
  const { items } = useCatalog('foreign_language_levels');
  const values = valuesOf(search, 'languages');
  return values
    .filter((value) => value !== null)
    .map((value) => {
      const { language, levelAtLeast = '' } = languageOf(value);
      return (
        <label key={language} className="facet-more">
          <span>{names.nameOf('languages', language)}</span>
          <select
            value={levelAtLeast}
            onChange={({ target }) =>
              onSearch(
                withValues(
                  search,
                  'languages',
                  values.map((other) => (other === value ? atLevel(value, target.value) : other)),
                ),
              )
            }
          >
            <option value="">{t('pool.anyLevel')}</option>
            {items
              .filter(({ rank }) => rank !== null)
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {t('pool.fromLevelNamed', { level: name })}
                </option>
              ))}
          </select>
        </label>
      );
    });
}

function Ages({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const box = (key: 'ageFrom' | 'ageTo') => (
    <Typed
      label={t(`pool.${key}`)}
      value={search[key] ?? ''}
      read={(text) => (/^\d{1,3}$/.test(text) && Number(text) <= 130 ? text : null)}
      wrong={t('pool.wrongAge')}
      onValue={(value) => onSearch({ ...search, [key]: value || undefined })}
    />
  );
  return (
    <div className="facet-more facet-ages">
      {box('ageFrom')}
      {box('ageTo')}
    </div>
  );
}

function HoursApart({ search, onSearch }: Props) {
  const { t } = useTranslation();
  return (
    <div className="facet-more">
      <Typed
        label={t('pool.hoursAtMost')}
        value={search.hoursApartAtMost ?? ''}
        read={(text) => (/^\d{1,2}$/.test(text) && Number(text) <= 24 ? text : null)}
        wrong={t('pool.wrongHours')}
        onValue={(value) => onSearch({ ...search, hoursApartAtMost: value || undefined })}
      />
    </div>
  );
}

/** Conditions that nobody is counted apart by. */
export function OtherConditions({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const [position, setPosition] = useState('');
  const id = useId();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const text = position.trim();
    if (text !== '' && !valuesOf(search, 'positions').includes(text)) onSearch(toggled(search, 'positions', text));
    setPosition('');
  };
  const dayBox = (key: Extract<SingleKey, 'retiresBefore' | 'confirmedSince'>) => (
    <div className="facet-more">
      <Typed
        label={t(`pool.facets.${key}`)}
        value={day(search[key])}
        placeholder={t('shell.dayHint')}
        read={(text) => {
          const read = readDay(text);
          return read !== null && isRealDay(read) ? read : null;
        }}
        wrong={t('shell.wrongDay')}
        onValue={(value) => onSearch({ ...search, [key]: value || undefined })}
      />
    </div>
  );
  return (
    <details className="facet">
      <summary>
        <h2>{t('pool.otherConditions')}</h2>
      </summary>
      <form className="facet-more" onSubmit={add}>
        <label htmlFor={id}>{t('pool.facets.positions')}</label>
        <input
          id={id}
          value={position}
          maxLength={100}
          placeholder={t('pool.positionHint')}
          onChange={({ target }) => setPosition(target.value)}
        />
        <button type="submit" className="button">
          {t('pool.addPosition')}
        </button>
      </form>
      {dayBox('retiresBefore')}
      {dayBox('confirmedSince')}
    </details>
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly read: (text: string) => string | null;
  readonly wrong: string;
  readonly onValue: (value: string) => void; // empty: no condition
}

/** What is typed counts when it is left or confirmed, and only where it can be read. */
function Typed({ label, value, placeholder, read, wrong, onValue }: TypedProps) {
  const take = (input: HTMLInputElement) => {
    const text = input.value.trim();
    const taken = text === '' ? '' : read(text);
    input.setCustomValidity(taken === null ? wrong : '');
    if (taken === null) input.reportValidity();
    else if (text !== value) onValue(taken);
  };
  return (
    <label>
      <span>{label}</span>
      <input
        key={value}
        defaultValue={value}
        placeholder={placeholder}
        inputMode="numeric"
        autoComplete="off"
        onBlur={({ currentTarget }) => take(currentTarget)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && take(currentTarget)}
      />
    </label>
  );
}
