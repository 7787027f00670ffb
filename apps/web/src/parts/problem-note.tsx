import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { placeOf } from './problem-place';

/** What the server refused, in its words, each place by the name the pages give it. */
export function ProblemNote({ error }: { readonly error: unknown }) {
  const problem = problemOf(error);
  const named = usePlaceName();
  if (!error) return null;
  return (
    <div className="form-error" role="alert">
      <strong>{problem?.detail || problem?.title || String((error as Error).message)}</strong>
      {problem?.errors && (
        <ul>
          {problem.errors.map(({ pointer, detail }) => (
            <li key={pointer + detail}>{[named(pointer), detail].filter(Boolean).join(': ')}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A place of what was sent as it is called on the pages; what has no name of its own is told by the refusal alone. */
function usePlaceName(): (pointer: string) => string | null {
  const { t, i18n } = useTranslation();
  return (pointer) => {
    const place = placeOf(pointer);
    const key = [`shell.places.${place}`, `profiles.fields.${place}`].find((one) => i18n.exists(one));
    return key ? t(key as 'shell.places.username') : null;
  };
}
