import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { day, readDay } from '../../parts/format';
import { ProblemNote } from '../../parts/problem-note';
import { useUnsaved } from '../../parts/unsaved';
import { type Fact, ifMatch, usePersonAct, usePersonChanged, versionOf } from './api';
import { Conflict, findTheirs, type Theirs } from './conflict';
import { ENDS_PREVIOUS, type FactField, formFields, type Kind } from './fact-fields';
import { FieldInput } from './field-input';
import { useNameOf } from './name-of';

interface Props {
  readonly personId: string;
  readonly kind: Kind;
  readonly fact: Fact | null; // null: a new one
  readonly onClose: () => void;
}
type Values = Readonly<Record<string, string>>;
interface Place {
  readonly id: string;
  readonly version: number;
}

/** Adds a fact, or corrects one: only what was changed is sent. Dates may be days, months or years. */
export function FactForm({ personId, kind, fact, onClose }: Props) {
  const { t } = useTranslation();
  const fields = formFields(kind, Boolean(fact?.endsOn));
  const before = initial(fields, fact);
  const [values, setValues] = useState<Values>(before);
  const [wrong, setWrong] = useState<readonly FactField[]>([]);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const { touch, close } = useUnsaved(onClose);
  const nameOf = useNameOf(fields);
  const add = usePersonAct<Record<string, unknown>>(
    personId,
    async (body) => api.POST('/api/profiles/{id}/facts/{kind}', { params: { path: { id: personId, kind } }, body: body as never }),
    onClose,
  );
  const correct = usePersonAct<{ body: Record<string, unknown>; place: Place }>(
    personId,
    async ({ body, place }) => {
      try {
        const path = { id: personId, kind, factId: place.id };
        await api.PATCH('/api/profiles/{id}/facts/{kind}/{factId}', {
          params: { path },
          headers: ifMatch(place.version),
          body: body as never,
        });
      } catch (error) {
        if (problemOf(error)?.status === 412) setTheirs(await findTheirs(personId, place.id));
        throw error;
      }
    },
    onClose,
  );
  const send = (place: Place | null) => {
    const { body, unread } = changes(fields, before, values, fact === null);
    setWrong(unread);
    if (unread.length > 0) return;
    if (place) correct.mutate({ body, place });
    else add.mutate({ ...body, ...(ENDS_PREVIOUS.has(kind) ? { endPrevious: true } : {}) });
  };
  const changed = usePersonChanged(personId);
  const sendMine = async (id: string) => {
    const version = await versionOf(personId, kind, id);
    if (version !== null) send({ id, version });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(fact);
  };
  const mine = Object.fromEntries(fields.map(({ name, as }) => [name, as === 'day' ? readDay(values[name] ?? '') : values[name]]));
  const error = add.error ?? correct.error;
  return (
    <form className="form fact-form" onSubmit={submit}>
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          values={values}
          onChange={(value) => {
            touch();
            setValues({ ...values, [field.name]: value });
          }}
        />
      ))}
      {wrong.length > 0 && (
        <div className="form-error" role="alert">
          {wrong.map(({ name, as }) => (
            <p key={name}>{t(as === 'day' ? 'profiles.wrongDay' : 'profiles.wrongNumber', { field: nameOf(name) })}</p>
          ))}
        </div>
      )}
      {theirs && fact ? (
        <Conflict
          kind={kind}
          before={{ ...fact, unitId: fact.unit?.id }}
          mine={mine}
          theirs={theirs}
          onMine={() => void sendMine(String(theirs.after?.id))}
          onTheirs={() => void changed().then(onClose)}
        />
      ) : null}
      {(!theirs || problemOf(error)?.status !== 412) && <ProblemNote error={error} named={nameOf} />}
      <div className="row-gap">
        {!theirs && (
          <button type="submit" className="button button-primary" disabled={add.isPending || correct.isPending}>
            {t('profiles.save')}
          </button>
        )}
        <button type="button" className="button" onClick={close}>
          {t('profiles.cancel')}
        </button>
      </div>
    </form>
  );
}

/** What is sent: of a correction what differs, of a new fact what was filled in; and the fields whose day or number cannot be read. */
function changes(fields: readonly FactField[], before: Values, values: Values, isNew: boolean) {
  const body: Record<string, unknown> = {};
  const unread: FactField[] = [];
  for (const field of fields) {
    const { name, as } = field;
    const value = (values[name] ?? '').trim();
    if (value === (isNew ? '' : (before[name] ?? ''))) continue;
    const read = value === '' ? null : as === 'day' ? readDay(value) : as === 'number' ? Number(value.replace(',', '.')) : value;
    if (value !== '' && (read === null || Number.isNaN(read))) unread.push(field);
    else body[name] = read;
  }
  return { body, unread };
}

function initial(fields: readonly FactField[], fact: Fact | null): Values {
  if (!fact) return {};
  const raw = fact as unknown as Record<string, unknown>;
  return Object.fromEntries(
    fields.map(({ name, as }) => {
      const value = String((name === 'unitId' ? fact.unit?.id : raw[name]) ?? '');
      if (as === 'day') return [name, day(value)];
      return [name, as === 'number' ? value.replace('.', ',') : value];
    }),
  );
}
