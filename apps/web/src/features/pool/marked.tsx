import type { Person } from './use-pool';

/** A text of a row with what the words asked for hit standing out. */
export function Marked({ person, field }: { readonly person: Person; readonly field: 'fullName' | 'major' | 'institution' }) {
  const text = person[field] ?? '';
  const marks = person.marked.filter((mark) => mark.field === field);
  const ends = [0, ...marks.map(({ to }) => to)];
  return (
    <>
      {marks.map(({ from, to }, at) => (
        <span key={from}>
          {text.slice(ends[at], from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
