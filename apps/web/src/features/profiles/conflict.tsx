import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { time } from '../../parts/format';
import { formFields, type Kind } from './fact-fields';
import { useFieldText } from './field-text';

type Raw = Readonly<Record<string, unknown>>;

/** What somebody else made of the fact one is correcting; `after` is null where it was retracted. */
export interface Theirs {
  readonly by: string | null;
  readonly at: string;
  readonly after: Raw | null;
}

const LOOK_BACK = 50;

/** Finds in the history the change that replaced a fact, and follows it to the newest one. */
export async function findTheirs(personId: string, factId: string): Promise<Theirs | null> {
  const { data } = await api.GET('/api/profiles/{id}/history', { params: { path: { id: personId }, query: { limit: LOOK_BACK } } });
  const newestLast = [...(data?.items ?? [])].reverse();
  let id: unknown = factId;
  let found: Theirs | null = null;
  for (const { at, actor, facts } of newestLast)
    for (const { before, after } of facts) {
      if (before?.id !== id) continue;
      found = { by: actor.name, at, after };
      id = after?.id;
    }
  return found;
}

interface Line {
  readonly label: string;
  readonly was: string;
  readonly theirs: string;
  readonly mine: string;
}

interface TableProps {
  readonly message: string;
  readonly lines: readonly Line[];
  readonly onMine: (() => void) | null; // null: there is nothing left to write mine into
  readonly onTheirs: () => void;
}

/** Three columns: before, theirs, mine. Nothing typed is lost, and nobody is overwritten unseen. */
export function ConflictTable({ message, lines, onMine, onTheirs }: TableProps) {
  const { t } = useTranslation();
  const shown = lines.filter(({ was, theirs, mine }) => was !== theirs || was !== mine);
  return (
    <section className="conflict" aria-label={t('profiles.conflict')}>
      <p className="form-error" role="alert">
        {message}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('profiles.field')}</th>
            <th scope="col">{t('profiles.before')}</th>
            <th scope="col">{t('profiles.theirs')}</th>
            <th scope="col">{t('profiles.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ label, was, theirs, mine }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{was}</td>
              <td className={theirs === was ? '' : 'conflict-new'}>{theirs}</td>
              <td className={mine === was ? '' : 'conflict-new'}>{mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row-gap">
        {onMine && (
          <button type="button" className="button button-primary" onClick={onMine}>
            {t('profiles.saveMine')}
          </button>
        )}
        <button type="button" className="button" onClick={onTheirs}>
          {t('profiles.keepTheirs')}
        </button>
      </div>
    </section>
  );
}

interface Props {
  readonly kind: Kind;
  readonly before: Raw;
  readonly mine: Raw;
  readonly theirs: Theirs;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** The conflict about one fact. */
export function Conflict({ kind, before, mine, theirs, onMine, onTheirs }: Props) {
  const { t } = useTranslation();
  const text = useFieldText();
  const { after } = theirs;
  const lines = formFields(kind, Boolean(before.endsOn)).map((field) => ({
    label: t(`profiles.fields.${field.name as 'fullName'}`),
    was: text(field, before[field.name], before.track),
    theirs: after ? text(field, after[field.name], after.track) : '',
    mine: text(field, mine[field.name], mine.track),
  }));
  const message = t(after ? 'profiles.conflictChanged' : 'profiles.conflictRetracted', {
    who: theirs.by ?? t('profiles.system'),
    time: time(theirs.at),
  });
  return <ConflictTable message={message} lines={lines} onMine={after ? onMine : null} onTheirs={onTheirs} />;
}
