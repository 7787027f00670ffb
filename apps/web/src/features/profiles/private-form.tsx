import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { problemOf } from '../../api/problem';
import type { components } from '../../api/schema';
import { ConflictTable } from '../../parts/conflict-table';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { ifMatch, type Person, usePersonAct, usePersonChanged } from './api';
import { Buttons, type FormProps } from './person-acts';

type Body = components['schemas']['ChangePersonBody'];

const split = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Citizen number and contacts. The number is shown by its ends only: left empty, it stays as it is. */
export function PrivateForm({ person: now, onDone, onClose }: FormProps) {
  const { t } = useTranslation();
  const [person] = useState(now); // it keeps the record it began with
  const [mine, setMine] = useState<Body | null>(null);
  const [theirs, setTheirs] = useState<Person | null>(null);
  const changed = usePersonChanged(person.id);
  const save = usePersonAct<{ body: Body; version: number }>(
    person.id,
    async ({ body, version }) => {
      try {
        await api.PATCH('/api/profiles/{id}', { params: { path: { id: person.id } }, headers: ifMatch(version), body });
      } catch (error) {
        if (problemOf(error)?.status === 412) setTheirs(await latest(person.id));
        throw error;
      }
    },
    onDone,
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { text, textOrNull } = formValues(event.currentTarget);
    const citizenNumber = text('citizenNumber');
    const body: Body = {
      ...(citizenNumber ? { citizenNumber } : {}),
      contacts: { phones: split(text('phones')), emails: split(text('emails')), address: textOrNull('address') },
    };
    setMine(body);
    save.mutate({ body, version: person.version });
  };
  return (
    <form className="form fact-form" onSubmit={submit}>
      <label>
        {t('profiles.citizenLabel')}
        <input name="citizenNumber" inputMode="numeric" autoComplete="off" placeholder={person.citizenNumber ?? undefined} />
      </label>
      <label>
        {t('profiles.phones')}
        <input name="phones" inputMode="tel" autoComplete="off" defaultValue={person.contacts?.phones.join(', ')} />
      </label>
      <label>
        {t('profiles.emails')}
        <input name="emails" inputMode="email" autoComplete="off" defaultValue={person.contacts?.emails.join(', ')} />
      </label>
      <label>
        {t('profiles.address')}
        <input name="address" autoComplete="off" defaultValue={person.contacts?.address ?? ''} />
      </label>
      {theirs && problemOf(save.error)?.status !== 412 && <ProblemNote error={save.error} />}
      {theirs && mine ? (
        <ConflictTable
          message={t('profiles.conflictRecord')}
          lines={[
            line(t('profiles.citizenLabel'), person.citizenNumber, theirs.citizenNumber, mine.citizenNumber ?? person.citizenNumber),
            line(t('profiles.phones'), ...contact(person, theirs, mine, ({ phones }) => phones.join(', '))),
            line(t('profiles.emails'), ...contact(person, theirs, mine, ({ emails }) => emails.join(', '))),
            line(t('profiles.address'), ...contact(person, theirs, mine, ({ address }) => address)),
          ]}
          onMine={() => save.mutate({ body: mine, version: theirs.version })}
          onTheirs={() => void changed().then(onDone)}
        />
      ) : (
        <>
          <ProblemNote error={save.error} />
          <Buttons label={t('profiles.save')} busy={save.isPending} onClose={onClose} />
        </>
      )}
    </form>
  );
}

const latest = async (id: string): Promise<Person> => (await api.GET('/api/profiles/{id}', { params: { path: { id } } })).data!;

type Contacts = NonNullable<Body['contacts']>;
type Text = string | null | undefined;

const line = (label: string, was: Text, theirs: Text, mine: Text) => ({ label, was: was ?? '', theirs: theirs ?? '', mine: mine ?? '' });

const contact = (before: Person, theirs: Person, mine: Body, of: (contacts: Contacts) => Text): [Text, Text, Text] =>
  [before.contacts, theirs.contacts, mine.contacts].map((contacts) => (contacts ? of(contacts) : null)) as [Text, Text, Text];
