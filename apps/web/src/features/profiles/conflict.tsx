import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ConflictTable } from '../../parts/conflict-table';
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
