export interface SumLine {
  readonly what: string;
  readonly people: string;
  readonly isTotal?: boolean;
}

/** How a number is made, line by line. */
export function SumTable({ title, lines }: { readonly title: string; readonly lines: readonly SumLine[] }) {
  return (
    <table className="table">
      <caption className="visually-hidden">{title}</caption>
      <tbody>
        {lines.map(({ what, people, isTotal }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td className="number">{isTotal ? <strong>{people}</strong> : people}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
