import { Printer, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../parts/copy-button';
import type { Person } from './use-pool';

interface Props {
  readonly picked: ReadonlyMap<string, Person>;
  readonly onPick: (person: Person) => void;
  readonly onClear: () => void;
  readonly onPrint: () => void;
}

const SHOWN = 3;

/** Who was picked, and what one can do with them. */
export function Tray({ picked, onPick, onClear, onPrint }: Props) {
  const { t } = useTranslation();
  const people = [...picked.values()];
  return (
    <section className="tray" aria-label={t('pool.tray')}>
      <ul className="tray-people">
        {people.slice(0, SHOWN).map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="tray-person"
              aria-label={t('pool.unpick', { name: person.fullName })}
              onClick={() => onPick(person)}
            >
              {person.fullName}
              <X size={13} aria-hidden />
            </button>
          </li>
        ))}
        {people.length > SHOWN && <li className="tray-more">{t('pool.andMore', { count: people.length - SHOWN })}</li>}
      </ul>
      <button type="button" className="tray-main" onClick={onPrint}>
        <Printer size={15} aria-hidden />
        {t('pool.printPicked', { count: people.length })}
      </button>
      <CopyButton
        className="tray-action"
        text={people.map(({ code }) => code).join('\n')}
        label={{ copy: t('pool.copyCodes'), copied: t('pool.copied') }}
      />
      <button type="button" className="tray-action" onClick={onClear}>
        {t('pool.clear')}
      </button>
    </section>
  );
}
