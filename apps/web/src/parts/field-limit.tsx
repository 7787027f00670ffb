import { useTranslation } from 'react-i18next';
import { useSession } from '../app/session';
import { useCatalog } from './catalog';

/** Of which fields the people are that somebody sees, where every role is limited to some; nothing otherwise. */
export function FieldLimit({ className }: { readonly className?: string }) {
  const { t } = useTranslation();
  const { roles } = useSession();
  const { nameOf } = useCatalog('priority_fields');
  const looking = roles.filter(({ role }) => role !== 'observer' && role !== 'person');
  if (looking.length === 0 || looking.some(({ fields }) => fields.length === 0)) return null;
  const names = [...new Set(looking.flatMap(({ fields }) => fields))].map(nameOf);
  return <span className={className}>{t('shell.ofFields', { fields: names.join(', ') })}</span>;
}
