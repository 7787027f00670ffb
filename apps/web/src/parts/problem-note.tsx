import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { type NameOf, placeOf } from './field-place';
import { useProblemText } from './problem-text';

interface Props {
  readonly error: unknown;
  /** What this form calls its fields, where it differs from other forms. */
  readonly named?: NameOf;
}

/** What the server refused, in its words, each place by its name. */
export function ProblemNote({ error, named }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const problem = problemOf(error);
  if (!error) return null;
  return (
    <div className="form-error" role="alert">
      <strong>{problemText(error)}</strong>
      {problem?.errors && (
        <ul>
          {problem.errors.map(({ pointer, detail }) => {
            const place = placeOf(t, pointer, named);
            return <li key={pointer + detail}>{place ? `${place}: ${detail}` : detail}</li>;
          })}
        </ul>
      )}
    </div>
  );
}
