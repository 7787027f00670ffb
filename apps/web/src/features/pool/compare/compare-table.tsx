import { BadgeCheck, ChevronDown, ChevronRight, CircleDashed, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Initials } from '../../../parts/initials';
import { PersonLink } from '../../../parts/person-link';
import type { Compared, Row } from './rows';

interface Props {
  readonly people: readonly Compared[];
  readonly rows: readonly Row[];
  readonly onLeave: (id: string) => void;
}

export function CompareTable({ people, rows, onLeave }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [differing, alike] = [rows.filter(({ differs }) => differs), rows.filter(({ differs }) => !differs)];
  const row = (one: Row) => (
    <tr key={one.field}>
      <th scope="row">{one.label}</th>
      {people.map(({ person, marks }, at) => (
        <td key={person.id}>
          <Value value={one.values[at] ?? null} verified={marks.find(({ field }) => field === one.field)?.verified} />
        </td>
      ))}
    </tr>
  );
  return (
    <>
      <section className="card table-scroll compare" aria-label={t('compare.side')} tabIndex={0}>
        <table className={people.length > 2 ? 'table compare-table' : 'table compare-table compare-two'}>
          <thead>
            <tr>
              <td />
              {people.map(({ person }) => (
                <th key={person.id} scope="col">
                  <span className="compare-who">
                    <Initials name={person.fullName} size={30} />
                    <span>
                      <PersonLink id={person.id} code={person.code} name={person.fullName} />
                      <span className="pool-code">{person.code}</span>
                    </span>
                    <button
                      type="button"
                      className="icon-button compare-leave"
                      aria-label={t('compare.leave', { name: person.fullName })}
                      onClick={() => onLeave(person.id)}
                    >
                      <X size={16} aria-hidden />
                    </button>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{differing.map(row)}</tbody>
          {people.length > 1 && alike.length > 0 && (
            <tbody>
              <tr className="compare-fold">
                <th scope="rowgroup" colSpan={people.length + 1}>
                  <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
                    {open ? <ChevronDown size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />}
                    {t('compare.alike', { count: alike.length })}
                  </button>
                </th>
              </tr>
            </tbody>
          )}
          {alike.length > 0 && (
            <tbody className={open || people.length === 1 ? 'compare-alike' : 'compare-alike compare-folded'}>{alike.map(row)}</tbody>
          )}
        </table>
      </section>
      <p className="compare-legend small">
        <span>
          <BadgeCheck className="verified" size={14} aria-hidden />
          {t('pool.verified')}
        </span>
        <span>
          <CircleDashed size={13} aria-hidden />
          {t('pool.notVerified')}
        </span>
      </p>
    </>
  );
}

/** A value with its mark; what is not known says so. */
function Value({ value, verified }: { readonly value: string | null; readonly verified: boolean | undefined }) {
  const { t } = useTranslation();
  if (value === null) return <span className="compare-unknown">{t('pool.unknown')}</span>;
  if (verified === undefined) return value;
  const word = t(verified ? 'pool.verified' : 'pool.notVerified');
  return (
    <>
      {value}{' '}
      <span className={verified ? 'verified' : 'compare-declared'} title={word}>
        {verified ? <BadgeCheck size={14} aria-hidden /> : <CircleDashed size={13} aria-hidden />}
        <span className="visually-hidden">{word}</span>
      </span>
    </>
  );
}
