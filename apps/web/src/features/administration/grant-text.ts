import { useTranslation } from 'react-i18next';
import { useCatalog } from '../../parts/catalog';
import { day } from '../../parts/format';
import type { Role } from './grant-fields';

export interface SaidGrant {
  readonly role: Role;
  readonly unit: string | null; // its name; null: the whole tree
  readonly endsOn?: string | null;
  readonly fields?: readonly string[];
}

/** Within what a role is given, of whom and until when. */
export function useGrantText(): (grant: SaidGrant) => { readonly role: string; readonly within: string } {
  const { t } = useTranslation();
  const { nameOf } = useCatalog('priority_fields');
  return ({ role, unit, endsOn, fields = [] }) => ({
    role: t(`administration.roles.${role}`),
    within: [
      unit ?? t('administration.wholeTree'),
      fields.length > 0 && t('administration.users.onlyFields', { fields: fields.map(nameOf).join(', ') }),
      endsOn && t('administration.users.until', { day: day(endsOn) }),
    ]
      .filter(Boolean)
      .join(', '),
  });
}
