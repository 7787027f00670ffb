import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Row {
  readonly id: string;
  readonly code: string;
  readonly fullName: string;
}

interface Props<Person extends Row> {
  readonly label: string;
  readonly people: readonly Person[];
  /** Of a row, where somebody may stand in several. */
  readonly keyOf?: (person: Person) => string;
  /** What stands behind name and code: heading and cell. */
  readonly columns: readonly (readonly [heading: string, cell: (person: Person) => ReactNode])[];
}

/** People by name and record code, each a way to the record. */
export function PeopleTable<Person extends Row>({ label, people, columns, keyOf = ({ id }) => id }: Props<Person>) {
  const { t } = useTranslation();
  return (
    <section className="table-scroll" aria-label={label}>
      <table className="table profile-table">
        <thead>
          <tr>
            <th scope="col">{t('profiles.fields.fullName')}</th>
            <th scope="col">{t('profiles.code')}</th>
            {columns.map(([heading]) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={keyOf(person)}>
              <td>
                <Link to="/ho-so/$id" params={{ id: person.id }} search={{}}>
                  {person.fullName}
                </Link>
              </td>
              <td className="muted">{person.code}</td>
              {columns.map(([heading, cell]) => (
                <td key={heading}>{cell(person)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
