import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import type { components } from '../api/schema';
import { useSettled } from './use-settled';

type Person = components['schemas']['TalentItem'];

/** Finds a person by name or record code; what is typed never enters the address. */
export function PersonFinder({ onFound }: { readonly onFound: (person: Person) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  const { data } = $api.useQuery(
    'post',
    '/api/talent/search',
    { body: { criteria: { text: asked }, sort: 'relevance', limit: 8 } },
    { enabled: asked.length > 1 },
  );
  const people = asked.length > 1 ? data?.items : undefined;
  return (
    <div className="stack finder">
      <label>
        {t('quotas.person')}
        <input
          type="search"
          value={text}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('quotas.personHint')}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </label>
      <p role="status" className={people ? 'visually-hidden' : 'muted'}>
        {people ? t('quotas.personsFound', { count: people.length }) : t('quotas.personHow')}
      </p>
      {people?.length === 0 && <p className="muted">{t('quotas.nobodyFound')}</p>}
      <ul className="quota-list">
        {people?.map((person) => (
          <li key={person.id}>
            <button type="button" className="link-button" onClick={() => onFound(person)}>
              {person.fullName}
            </button>{' '}
            <span className="muted">
              {[person.code, person.position, person.unit?.name ?? person.employerName].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FoundProps {
  readonly person: Pick<Person, 'code' | 'fullName'>;
  readonly onOther: (() => void) | null;
}

export function FoundPerson({ person, onOther }: FoundProps) {
  const { t } = useTranslation();
  return (
    <p>
      {t('quotas.person')}: <strong>{person.fullName}</strong> <span className="muted">{person.code}</span>{' '}
      {onOther && (
        <button type="button" className="link-button" onClick={onOther}>
          {t('quotas.otherPerson')}
        </button>
      )}
    </p>
  );
}
