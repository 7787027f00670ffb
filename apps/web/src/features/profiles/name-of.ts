import { useTranslation } from 'react-i18next';
import type { NameOf } from '../../parts/field-place';
import type { FactField } from './fact-fields';

/** What a form of a record calls its fields: what other forms call so may be something else. */
export function useNameOf(fields: readonly FactField[] = []): NameOf {
  const { t } = useTranslation();
  return (property) => {
    const label = fields.find(({ name }) => name === property)?.label ?? property;
    return t(`profiles.fields.${label as 'fullName'}`, { defaultValue: '' }) || undefined;
  };
}
