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
  const fields = formFields(kind);
  const before = initial(fields, fact);
  const [values, setValues] = useState<Values>(before);
  const [wrongDay, setWrongDay] = useState(false);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const { touch, close } = useUnsaved(onClose);
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
    const body = changes(fields, before, values, fact === null);
    setWrongDay(body === null);
    if (body === null) return;
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
      {wrongDay && (
        <p className="form-error" role="alert">
          {t('profiles.wrongDay')}
        </p>
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
      ) : (
        <ProblemNote error={error} />
      )}
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

/** What is sent: of a correction what differs, of a new fact what was filled in; null where a date cannot be read. */
function changes(fields: readonly FactField[], before: Values, values: Values, isNew: boolean): Record<string, unknown> | null {
  const body: Record<string, unknown> = {};
  for (const { name, as } of fields) {
    const value = (values[name] ?? '').trim();
    if (value === (isNew ? '' : (before[name] ?? ''))) continue;
    const read = as === 'day' && value !== '' ? readDay(value) : value;
    if (read === null) return null;
    if (read === '') body[name] = null;
    else body[name] = as === 'number' ? Number(read.replace(',', '.')) : read;
  }
  return body;
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
