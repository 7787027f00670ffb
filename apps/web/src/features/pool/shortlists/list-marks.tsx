import { Link } from '@tanstack/react-router';
import { ListChecks, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Mark } from './use-marks';

/** On which lists somebody stands already, or was not chosen: the first by its name, the others as a number. */
export function ListMarks({ marks }: { readonly marks: readonly Mark[] }) {
  const { t } = useTranslation();
  const [first, ...others] = marks;
  if (!first) return null;
  const Icon = first.leftOut ? UserX : ListChecks;
  return (
    <Link
      to="/nguon-nhan-tai/danh-sach-ngan/$id"
      params={{ id: first.id }}
      className={first.leftOut ? 'pool-mark pool-mark-out' : 'pool-mark'}
      title={marks.map(({ name, leftOut }) => t(leftOut ? 'shortlists.leftOutOn' : 'shortlists.standsOn', { name })).join('\n')}
    >
      <Icon size={12} aria-hidden />
      <span className="visually-hidden">{t(first.leftOut ? 'shortlists.leftOutOn' : 'shortlists.standsOn', { name: '' })}</span>
      <span className="pool-mark-name">{first.name}</span>
      {others.length > 0 && <span>{t('shortlists.andOn', { count: others.length })}</span>}
    </Link>
  );
}
