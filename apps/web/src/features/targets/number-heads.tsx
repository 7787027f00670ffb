interface Props {
  readonly rows: string;
  readonly numbers: readonly string[];
}

/** The heads of a table of numbers: what its rows are, then what stands in the columns. */
export const NumberHeads = ({ rows, numbers }: Props) => (
  <>
    <th scope="col">{rows}</th>
    {numbers.map((name) => (
      <th key={name} scope="col" className="number">
        {name}
      </th>
    ))}
  </>
);
