import { UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { day } from '../../parts/format';
import type { Person } from './api';

/** That nobody else finds this record, why, and what to do; or until when it may be found. */
export function ListingNotice({ listing, editable }: { readonly listing: Person['listing']; readonly editable: boolean }) {
  const { t } = useTranslation();
  if (listing.basis === 'law' || (listing.state === 'given' && listing.day === null)) return null;
  const words = t(`consents.states.${listing.state}`, { day: listing.day ? day(listing.day) : t('profiles.unknown') });
  if (listing.state === 'given') return <p className="muted listing-until">{words}</p>;
  const ask = () => {
    document.getElementById('section-consents')?.scrollIntoView({ block: 'center' });
    document.getElementById('add-consents')?.click();
  };
  return (
    <div className="notice listing-notice" role="status">
      <UserX size={18} aria-hidden />
      <div>
        <strong>{words}</strong>
        <p>{t('consents.hidden')}</p>
      </div>
      {editable && (
        <button type="button" className="button" onClick={ask}>
          {t(listing.state === 'none' ? 'consents.ask' : 'consents.askAgain')}
        </button>
      )}
    </div>
  );
}
