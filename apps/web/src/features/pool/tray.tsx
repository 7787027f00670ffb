import { Link } from '@tanstack/react-router';
import { Download, ListPlus, Printer, Scale, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { CopyButton } from '../../parts/copy-button';
import { count } from '../../parts/format';
import type { Picked } from './bulk/use-picked';
import { comparable } from './compare/comparable';
import { useWithSearch } from './compare/way-back';

interface Props {
  readonly picked: Picked;
  readonly many: number; // are picked
  readonly onList: () => void;
  readonly onExport: () => void;
  readonly onPrint: () => void;
}

const SHOWN = 3;

/** Who was picked, and what one can do with them. */
export function Tray({ picked, many, onList, onExport, onPrint }: Props) {
  const { t } = useTranslation();
  const mayExport = useMay('exchange.export');
  const people = [...picked.people.values()];
  return (
    <section className="tray" aria-label={t('pool.tray')}>
      <ul className="tray-people">
        {picked.all && (
          <li className="tray-more">
            {picked.but.size > 0
              ? t('pool.allPickedBut', { shown: count(many), count: picked.but.size })
              : t('pool.allPicked', { count: many, shown: count(many) })}
          </li>
        )}
        {people.slice(0, SHOWN).map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="tray-person"
              aria-label={t('pool.unpick', { name: person.fullName })}
              onClick={() => picked.pick(person)}
            >
              {person.fullName}
              <X size={13} aria-hidden />
            </button>
          </li>
        ))}
        {people.length > SHOWN && <li className="tray-more">{t('pool.andMore', { count: people.length - SHOWN })}</li>}
      </ul>
      {!picked.all && <CompareLink ids={people.map(({ id }) => id)} />}
      <button type="button" className="tray-action" aria-haspopup="dialog" onClick={onList}>
        <ListPlus size={15} aria-hidden />
        {t('shortlists.add')}
      </button>
      {mayExport && (
        <button type="button" className="tray-action" aria-haspopup="dialog" onClick={onExport}>
          <Download size={15} aria-hidden />
          {t('exports.open')}
        </button>
      )}
      {!picked.all && (
        <button type="button" className="tray-action" aria-label={t('pool.printPicked', { count: people.length })} onClick={onPrint}>
          <Printer size={15} aria-hidden />
        </button>
      )}
      <CopyButton
        key={String(picked.all)}
        className="tray-action"
        text={picked.all ? String(many) : people.map(({ code }) => code).join('\n')}
        label={
          picked.all
            ? { copy: t('pool.copyCount'), copied: t('pool.copiedCount') }
            : { copy: t('pool.copyCodes'), copied: t('pool.copied') }
        }
      />
      <button type="button" className="tray-action" onClick={picked.clear}>
        {t('pool.clear')}
      </button>
    </section>
  );
}

function CompareLink({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const withSearch = useWithSearch();
  const text = (
    <>
      <Scale size={15} aria-hidden />
      {t('compare.open', { count: ids.length })}
    </>
  );
  if (!comparable(ids))
    return (
      <button type="button" className="tray-main" disabled title={t('compare.how')}>
        {text}
      </button>
    );
  return (
    <Link to="/nguon-nhan-tai/so-sanh" search={{ people: ids.join(',') }} state={withSearch} className="tray-main">
      {text}
    </Link>
  );
}
