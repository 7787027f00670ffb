import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from './api';
import { type Kind, SENSITIVE_KINDS } from './fact-fields';
import { FactForm } from './fact-form';
import { FactRow } from './fact-row';

/** The facts of one kind; each is corrected, ended, verified or retracted in place, and new ones are added below. */
export function FactSection({ person, kind, editable }: { readonly person: Person; readonly kind: Kind; readonly editable: boolean }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const facts = person.facts[kind];
  const hidden = SENSITIVE_KINDS.has(kind) && person.masked.sensitive;
  const says = facts.length > 0 || hidden; // on paper nothing else stands
  return (
    <section className={says ? 'card card-body' : 'card card-body no-print'} aria-labelledby={`section-${kind}`}>
      <div className="row-gap fact-head">
        <h2 id={`section-${kind}`}>{t(`profiles.kinds.${kind}`)}</h2>
        {editable && !adding && (
          <button id={`add-${kind}`} type="button" className="link-button" onClick={() => setAdding(true)}>
            {t(kind === 'consents' ? 'consents.record' : 'profiles.add')}
          </button>
        )}
      </div>
      {facts.length === 0 && !adding && <p className="muted">{t(hidden ? 'profiles.hiddenFacts' : 'profiles.noFacts')}</p>}
      <ul className="facts">
        {facts.map((fact) => (
          <FactRow key={fact.id} personId={person.id} kind={kind} fact={fact} editable={editable} />
        ))}
      </ul>
      {adding && <FactForm personId={person.id} kind={kind} fact={null} onClose={() => setAdding(false)} />}
    </section>
  );
}
