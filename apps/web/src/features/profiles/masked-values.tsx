import { useMutation } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { formValues } from '../../parts/form-values';
import { ProblemNote } from '../../parts/problem-note';
import { Sheet } from '../../parts/sheet';
import type { Person } from './api';

type Ask = Pick<components['schemas']['UnmaskBody'], 'field' | 'at'>;
interface Masked extends Ask {
  readonly masked: string;
}

const SHOWN_FOR_MS = 60_000;

/** What is shown of somebody by its ends only, and one value of it whole to whoever says why: for a minute, and never kept. */
export function MaskedValues({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Masked | null>(null);
  const [seen, setSeen] = useState<{ readonly key: string; readonly value: string } | null>(null);
  useEffect(() => {
    if (!seen) return;
    const timer = setTimeout(() => setSeen(null), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [seen]);
  const values = maskedOf(person);
  if (values.length === 0) return null;
  return (
    <section className="card card-body masked-values" aria-label={t('profiles.unmask.title')}>
      <dl>
        {values.map((one) => {
          const whole = seen?.key === keyOf(one) ? seen.value : null;
          return (
            <div key={keyOf(one)}>
              <dt>{t(`profiles.unmask.fields.${one.field}`)}</dt>
              <dd className="row-gap">
                <span className="masked-value" aria-live="polite">
                  {whole ?? one.masked}
                </span>
                <button type="button" className="button" onClick={() => (whole ? setSeen(null) : setAsking(one))}>
                  {whole ? <EyeOff size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
                  {t(whole ? 'profiles.unmask.hide' : 'profiles.unmask.show')}
                </button>
              </dd>
            </div>
          );
        })}
      </dl>
      {asking && (
        <WhyForm
          person={person}
          asked={asking}
          onClose={() => setAsking(null)}
          onSeen={(value) => {
            setSeen({ key: keyOf(asking), value });
            setAsking(null);
          }}
        />
      )}
    </section>
  );
}

interface WhyProps {
  readonly person: Person;
  readonly asked: Masked;
  readonly onClose: () => void;
  readonly onSeen: (value: string) => void;
}

function WhyForm({ person, asked, onClose, onSeen }: WhyProps) {
  const { t } = useTranslation();
  const { field, at } = asked;
  const unmask = useMutation({
    mutationFn: async (reason: string) =>
      (
        await api.POST('/api/profiles/{id}/unmask', {
          params: { path: { id: person.id } },
          body: { field, reason, ...(at === undefined ? {} : { at }) },
        })
      ).data!,
    onSuccess: ({ value }) => onSeen(value),
    gcTime: 0,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    unmask.mutate(formValues(event.currentTarget).text('reason'));
  };
  return (
    <Sheet title={t('profiles.unmask.heading', { field: t(`profiles.unmask.fields.${field}`) })} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p className="muted">{t('profiles.unmask.how')}</p>
        <label>
          {t('profiles.unmask.reason')}
          <input name="reason" required minLength={5} maxLength={500} autoComplete="off" data-first />
        </label>
        <ProblemNote error={unmask.error} />
        <div className="row-gap">
          <button type="submit" className="button button-primary" disabled={unmask.isPending}>
            {t('profiles.unmask.show')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('profiles.cancel')}
          </button>
        </div>
      </form>
    </Sheet>
  );
}

const keyOf = ({ field, at }: Ask): string => `${field} ${at ?? ''}`;

function maskedOf({ citizenNumber, contacts, masked }: Person): Masked[] {
  const number: Masked[] = citizenNumber ? [{ field: 'citizenNumber', masked: citizenNumber }] : [];
  if (!contacts || !masked.contacts) return number;
  const several = (field: 'phones' | 'emails') => contacts[field].map((value, at): Masked => ({ field, at, masked: value }));
  return [
    ...number,
    ...several('phones'),
    ...several('emails'),
    ...(contacts.address ? [{ field: 'address' as const, masked: contacts.address }] : []),
  ];
}
