import { problemOf } from '../api/problem';

/** What the server refused, in its words, each place by its name. */
export function ProblemNote({ error }: { readonly error: unknown }) {
  const problem = problemOf(error);
  if (!error) return null;
  return (
    <div className="form-error" role="alert">
      <strong>{problem?.detail || problem?.title || String((error as Error).message)}</strong>
      {problem?.errors && (
        <ul>
          {problem.errors.map(({ pointer, detail }) => (
            <li key={pointer + detail}>
              {pointer.slice(1)}: {detail}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
